/** How a citation names a place: sections by their printed markers, what is inside them by its kind and number. */
import { offsetOfId, parseId } from '../../schema/ids.ts';

/** `['二、', '（一）', '4．']` → `二（一）4`; the preface, the signature and the annex by name. */
export function citedNumbering(path: readonly { locator: string; marker: string }[]): string {
  return path.map(({ locator, marker }) => named[locator] ?? marker.replace(/[、．.\s]+$/, '')).join('');
}

const named: Readonly<Record<string, string>> = { '0': '前言', end: '落款', annex: '附件' };

/**
 * The words for an id within its section: `s3-t1-r3-c7` → `表1第3行第7列`; nothing for the section itself. A quantity is
 * named by its printed words where they are given; offsets count from 0, people from 1.
 */
export function placeWords(id: string, printed?: string): string {
  const place = parseId(id);
  if (!place || place.kind === 'section') return '';
  const offset = offsetOfId(id);
  const quantity = offset === undefined ? '' : printed ? `“${printed}”` : `第${offset + 1}字起`;
  if (place.kind === 'paragraph') return `第${place.paragraph}段${quantity}`;
  const table = `表${place.table}`;
  switch (place.kind) {
    case 'table':
      return table;
    case 'head':
      return `${table}表头第${place.row}行第${place.column}格`;
    case 'label':
      return `${table}第${place.row}行行首第${place.column}格`;
    case 'cell':
      return `${table}第${place.row}行第${place.column}列${quantity}`;
  }
}
