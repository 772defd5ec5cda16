import { toBundle, type IndexKind } from '../../scripts/search/bundle.ts';
import type { SearchSection, SearchTexts } from '../../scripts/search/texts.ts';
import { hostInMemory } from '../../scripts/search/memory-host.ts';
import { seeds } from '../support/specimen.ts';

/** The seeds' own lines, a dozen to a section: every character of the corpus, without the rest of the pipeline. */
export function archiveOfSeeds(): SearchTexts {
  const names = [...seeds.keys()];
  const documents = names.map((name, index) => ({
    key: `${2001 + index}/seed`,
    url: `/${2001 + index}/seed/`,
    kind: index === 2 ? 'notice' : 'report',
    year: 2001 + index,
    body: `body-${index % 3}`,
    title: name,
    short: name,
    scope: index % 2 ? 'citywide' : 'office',
    form: '2019',
  }));
  const sections = names.flatMap((name, index) => {
    const lines = (seeds.get(name) ?? '')
      .split('\n')
      .map((line) => line.replace(/\r$/, ''))
      .filter((line) => line.trim());
    const key = documents[index]?.key ?? '';
    return Array.from({ length: Math.ceil(lines.length / 12) }, (_, part): SearchSection => {
      const text = lines.slice(part * 12, part * 12 + 12).join('\n');
      return {
        document: key,
        locator: `${part}`,
        title: text.trim().slice(0, 12),
        marker: '',
        url: `/${key}/${part}/`,
        topic: part % 2 ? 'applications' : null,
        text,
      };
    });
  });
  return { documents, sections };
}

/** A bundle of the archive and clients on it. */
export const openBundle = async (archive: SearchTexts, kind?: IndexKind) =>
  hostInMemory(await toBundle(archive, kind));
