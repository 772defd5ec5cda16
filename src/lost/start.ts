/**
 * What a page that does not exist says of the address that was asked for: that the archive lacks the year, or which page
 * comes nearest. Without this script the page says which years are held.
 */
import { pageIn } from '../shell/trusted.ts';
import { pagesAbove, yearAskedFor } from './upward.ts';

const answer = document.querySelector<HTMLElement>('[data-lost]');
if (answer) void start(answer);

async function start(answer: HTMLElement): Promise<void> {
  const { base = '/', years = '' } = answer.dataset;
  const year = yearAskedFor(location.pathname, base);
  if (year !== undefined && !years.split(' ').includes(`${year}`)) {
    answer.prepend(`本档案未收${year}年的文件。`);
    return;
  }
  const nearest = await firstThere(pagesAbove(location.pathname, base));
  if (!nearest) return;
  const link = document.createElement('a');
  link.href = nearest.url;
  link.textContent = nearest.title;
  answer.prepend('离这个地址最近的一页是', link, '。');
}

/** The first of some pages of this site that is there, with its title. */
async function firstThere(urls: readonly string[]): Promise<{ url: string; title: string } | undefined> {
  for (const url of urls) {
    const response = await fetch(url).catch(() => undefined);
    if (!response?.ok) continue;
    const page = await pageIn(response);
    return { url, title: page.querySelector('h1')?.textContent?.trim() || url };
  }
  return undefined;
}
