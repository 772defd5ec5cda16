/** Where a finding's address leads, in words: report, section, lines of the source. */
import type { DocumentPlaces } from '../data/verify/places.ts';
import { placeWords } from '../lib/citation/place.ts';
import { blockOfId, parseId } from '../schema/ids.ts';
import { FilesUnavailable, type VerifyFiles } from './files.ts';
import type { Held, HeldDocument } from './held.ts';

export interface Where {
  /** `2018年全市报告` */
  report: string;
  /** `二（一）4．依申请公开情况，第2段`; empty where the address is the report's. */
  section: string;
  /** `129-131`; empty where it is not one place. */
  lines: string;
}

/** By address. What is no address of a document the archive holds is left out. */
export async function findPlaces(
  addresses: readonly string[],
  { documents }: Pick<Held, 'documents'>,
  files: VerifyFiles,
): Promise<Record<string, Where>> {
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const places = await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const document = byKey.get(keyOf(address));
      return document ? ([address, await whereIs(address, document, files)] as const) : undefined;
    }),
  );
  return Object.fromEntries(places.filter((place) => place !== undefined));
}

/** `/2018/citywide/2-1/?p=…#s2-1-p3` → `2018/citywide` */
const keyOf = (address: string): string => address.split('/').slice(1, 3).join('/');

/** Without its file a place is still known by its report. */
async function whereIs(address: string, document: HeldDocument, files: VerifyFiles): Promise<Where> {
  const report = document.short;
  const id = blockOfId(address.split('#')[1] ?? '');
  const place = parseId(id);
  if (!place) return { report, section: '', lines: '' };
  try {
    const { sections, lines } = await placesIn(document.key, files);
    const words = [sections[place.locator], placeWords(id)].filter(Boolean);
    return { report, section: words.join('，'), lines: lines[id] ?? '' };
  } catch (error) {
    if (!(error instanceof FilesUnavailable)) throw error;
    return { report, section: placeWords(id), lines: '' };
  }
}

/** The name of its file below `/verify/`. */
export const placesFile = (key: string): string => `places/${key}.json`;

async function placesIn(key: string, files: VerifyFiles): Promise<DocumentPlaces> {
  const value = await files.json(`/verify/${placesFile(key)}`);
  if (!isPlaces(value)) throw new Error(`${placesFile(key)} is no list of places`);
  return value;
}

/** The site writes the file from the same type. */
const isPlaces = (value: unknown): value is DocumentPlaces =>
  typeof value === 'object' && value !== null && 'sections' in value && 'lines' in value;
