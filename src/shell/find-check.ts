/**
 * Where the overview of checks does not hold a record that its address names, the record stands on the page of its
 * document: go there. An id begins with its document's key, or, over two years, with body and scope.
 */
import './gate.ts';
import { idIn } from './fragment.ts';

const table = document.querySelector('.check-table');

async function find(): Promise<void> {
  const id = idIn(location.hash);
  if (!table || !id || document.getElementById(id)) return;
  const [whose = '', , rest = ''] = id.split('.');
  const links = [...table.querySelectorAll<HTMLAnchorElement>('td a')];
  const direct = links.find(({ href }) => keyOf(href).join('-') === whose);
  if (direct) return go(direct, id);
  // Of two years the later is tried first; a record stands on the page of one of them.
  const years = rest.split('-').filter((word) => word.length === 4);
  const candidates = links.filter(({ dataset, parentElement }) => {
    const body = parentElement?.closest('tr')?.dataset['body'];
    return `${body}-${dataset['scope']}` === whose && years.includes(parentElement?.dataset['year'] ?? '');
  });
  for (const link of candidates.reverse()) {
    const page = await (await fetch(link.href)).text();
    if (page.includes(`id="${id}"`)) return go(link, id);
  }
}

/** Year and name of the document whose checks an address shows: `/2020/government/checks/`. */
const keyOf = (href: string): string[] => new URL(href).pathname.split('/').slice(-4, -2);

/** Unless the reader has gone on to another record meanwhile. */
const go = ({ href }: HTMLAnchorElement, id: string): void => {
  if (idIn(location.hash) === id) location.replace(`${href}#${id}`);
};

// Should the pages not arrive, the table leads there.
void find().catch(() => undefined);
addEventListener('hashchange', () => void find().catch(() => undefined));
