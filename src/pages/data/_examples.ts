/** The programs that read the data: what `/data/` shows and what lies under `/data/examples/` is one. */
import check from '../../data/examples/check.sh?raw';
import r from '../../data/examples/series.r?raw';
import python from '../../data/examples/series.py?raw';
import shell from '../../data/examples/series.sh?raw';
import { exampleSeries, fillIn, titleOf, type Examples } from '../../data/examples.ts';
import { urls } from '../../archive/urls.ts';
import { loadSite } from '../../site/archive.ts';
import { absolute } from '../../site/citation.ts';
import { loadDataFiles } from './_published.ts';

/** Stands for an address that the build was not told (SITE_URL). */
const unknown = 'https://archive.example';

const programs = [
  { name: 'series.py', language: 'Python', command: 'python3 series.py', program: python },
  { name: 'series.r', language: 'R', command: 'Rscript series.r', program: r },
  { name: 'series.sh', language: 'Shell', command: 'sh series.sh', program: shell },
  { name: 'check.sh', language: '核对文件', command: 'sh check.sh', program: check },
] as const;

let loading: Promise<Examples | undefined> | undefined;

/** Undefined for an archive that reports no number: there is nothing to show. */
export function loadExamples(): Promise<Examples | undefined> {
  return (loading ??= load());
}

async function load(): Promise<Examples | undefined> {
  const { archive } = await loadSite();
  const series = exampleSeries(archive);
  if (!series) return undefined;
  const home = absolute(urls.home()).replace(/\/$/, '');
  const known = import.meta.env.SITE !== undefined;
  const facts = { series, archive, files: await loadDataFiles(), site: known ? home : `${unknown}${home}` };
  return {
    series: titleOf(series, archive),
    placeholder: known ? undefined : facts.site,
    programs: programs.map(({ program, ...about }) => ({ ...about, text: fillIn(program, facts) })),
  };
}
