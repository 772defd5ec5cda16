import { pinyin } from 'pinyin-pro';
import type { Sound } from './body.ts';

/** 渝北 → yubei. */
export const sound: Sound = (words) =>
  pinyin(words, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
