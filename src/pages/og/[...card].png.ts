/** One picture for the site and one for each document: `/og/archive.png`, `/og/2018/citywide.png`. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { keyFigures } from '../../lib/figures.ts';
import { describe } from '../../lib/labels.ts';
import { loadSite } from '../../site/archive.ts';
import { settings } from '../../site/settings.ts';
import { drawCard, type Card } from './_card.ts';

export async function getStaticPaths() {
  const { archive } = await loadSite();
  const years = archive.documents.map(({ year }) => year);
  const whole: Card = {
    title: settings.name,
    facts: `${years[0]}—${years.at(-1)}年，${archive.documents.length}份文件`,
    figures: [],
    site: '逐节可引用的全文 · 可追溯到原文行号的数据',
  };
  return [
    { params: { card: 'archive' }, props: whole },
    ...archive.documents.map((document) => ({
      params: { card: document.key },
      props: {
        year: `${document.year}`,
        title: document.title,
        facts: [describe(document), document.number, document.date]
          .filter((fact) => fact !== undefined)
          .join(' · '),
        figures: keyFigures(document).slice(0, 3),
        site: settings.name,
      } satisfies Card,
    })),
  ];
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await drawCard(props), { headers: { 'content-type': 'image/png' } });
