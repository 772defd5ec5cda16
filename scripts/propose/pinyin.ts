import { pinyin } from 'pinyin-pro';
import type { Spell } from './body.ts';

/** Ids of bodies are made of the sound of their names. */
export const inPinyin: Spell = (words) =>
  pinyin(words, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
