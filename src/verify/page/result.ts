/** A verification on the page: article and list side by side, what one can do with them. */
import type { Html } from '../../shell/html.ts';
import { save } from '../../shell/save.ts';
import { addHtml, setHtml } from '../../shell/trusted.ts';
import { byVerdict, type VerdictGroup } from '../findings.ts';
import { fileName, toCsvFile, toJsonFile } from '../files-to-keep.ts';
import type { Verification } from '../result.ts';
import { toCopied, type VerifiedArticle } from '../word.ts';
import { copy } from '../../shell/clipboard.ts';
import { startSteps, stepOfKey } from './steps.ts';
import { articleViews, filterView, itemViews, listView, paperView } from './view.ts';

export interface Shown {
  verified: VerifiedArticle;
  verification: Verification;
  /** Of the article's file; empty where it was pasted. */
  name: string;
}

/** Fill the parts of the page; until the next result everything in them is about this one. */
export function showResult(result: HTMLElement, { verified, verification, name }: Shown): void {
  const { findings } = verified;
  const leave = new AbortController();
  result.addEventListener('verify:leave', () => leave.abort(), { once: true });
  const listen = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    act: (event: HTMLElementEventMap[Type], target: Element) => void,
  ): void =>
    result.addEventListener(type, (event) => event.target instanceof Element && act(event, event.target), {
      signal: leave.signal,
    });

  const part = partsOf(result);
  setHtml(part('filter'), filterView(findings));
  const groups = byVerdict(findings);
  setHtml(part('list'), listView(groups));
  const filled = Promise.all([
    fillList(part('list'), groups, leave.signal),
    fill(part('article'), articleViews(verified), leave.signal),
  ]);
  /** For what a reader wants of a part that has not come yet. */
  const onceFilled = (act: () => void): void => void filled.then(() => leave.signal.aborted || act());
  part('paper').replaceChildren();
  part('said').replaceChildren();
  result.toggleAttribute('data-empty', findings.length === 0);
  result.hidden = false;

  const chosen = (): string => part('filter').querySelector<HTMLInputElement>('input:checked')?.value ?? '';
  const filter = (): void => {
    const verdict = chosen();
    for (const group of part('list').querySelectorAll<HTMLDetailsElement>('[data-verdict]')) {
      group.hidden = verdict !== '' && group.dataset['verdict'] !== verdict;
      if (verdict !== '' && !group.hidden) group.open = true;
    }
    for (const mark of part('article').querySelectorAll('.found, .sign'))
      mark.classList.toggle('apart', verdict !== '' && !mark.classList.contains(verdict));
  };
  const steps = startSteps({
    result,
    verified,
    shown: () => findings.filter(({ verdict }) => chosen() === '' || verdict.id === chosen()),
    reveal: (number) => {
      const verdict = findings.find((finding) => finding.number === number)?.verdict.id;
      const all = part('filter').querySelector<HTMLInputElement>('input[value=""]');
      if (chosen() === '' || chosen() === verdict || !all) return;
      all.checked = true;
      filter();
    },
    onceFilled,
  });

  listen('change', filter);
  // Marks that came after the choice.
  onceFilled(() => chosen() === '' || filter());
  listen('click', (event, target) => {
    const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act) return void acts[act]?.();
    const to = numberOf(target.closest('[data-to-mark]'), 'toMark');
    const item = target.closest('.finding');
    const mark = target.closest('.found, a.sign');
    if (target.closest('[data-close]')) {
      const number = numberOf(item, 'finding');
      const fromArticle = item?.classList.contains('as-sheet');
      steps.close();
      if (fromArticle) steps.toMark(number);
      else item?.querySelector('button')?.focus();
    } else if (to) {
      event.preventDefault();
      steps.toMark(to);
    } else if (item && target.closest('button')) {
      const isOpen = target.closest('button')?.getAttribute('aria-expanded') === 'true';
      if (isOpen) steps.close();
      else steps.open(numberOf(item, 'finding'), 'list');
    } else if (mark) {
      event.preventDefault();
      // Whoever selects words of the article wants these, and no finding.
      if (getSelection()?.isCollapsed !== false) steps.open(numberOf(mark, 'finding'), 'article');
    }
  });
  listen('keydown', ({ key }, target) => {
    const number = numberOf(
      target.closest('.finding-more:not([hidden])')?.closest('.finding') ?? null,
      'finding',
    );
    if (key !== 'Escape' || !number) return;
    steps.close();
    steps.toMark(number);
  });
  addEventListener(
    'keydown',
    (event) => {
      const by = stepOfKey(event);
      if (!by || result.hidden) return;
      event.preventDefault();
      steps.step(by);
    },
    { signal: leave.signal },
  );
  const fillPaper = (): void => {
    if (part('paper').childElementCount === 0) setHtml(part('paper'), paperView(verified));
  };
  addEventListener('beforeprint', fillPaper, { signal: leave.signal });

  const say = (words: string) => part('said').replaceChildren(words);
  const acts: Readonly<Record<string, () => unknown>> = {
    next: () => steps.step(1),
    previous: () => steps.step(-1),
    copy: async () =>
      say((await copy(toCopied(verified))) ? '已复制，可以粘贴到 Word 里。' : '浏览器不允许复制。'),
    csv: () => save(toCsvFile(verified), fileName(name, 'csv'), 'text/csv'),
    json: () => save(toJsonFile(verification), fileName(name, 'json'), 'application/json'),
    print: () => {
      fillPaper();
      print();
    },
  };
}

/** As much at a time as a frame has room for: all else on the page goes on meanwhile. */
async function fill(part: HTMLElement, views: Iterable<Html>, left: AbortSignal): Promise<void> {
  part.replaceChildren();
  let began = performance.now();
  for (const view of views) {
    addHtml(part, 'beforeend', view);
    if (performance.now() - began < 12) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (left.aborted) return;
    began = performance.now();
  }
}

async function fillList(
  list: HTMLElement,
  groups: readonly VerdictGroup[],
  left: AbortSignal,
): Promise<void> {
  for (const [index, items] of [...list.querySelectorAll('ol')].entries())
    await fill(items, itemViews(groups[index]?.findings ?? []), left);
}

/** Take away what was shown, with all that listened to it. */
export function hideResult(result: HTMLElement): void {
  result.hidden = true;
  result.dispatchEvent(new Event('verify:leave'));
}

const partsOf =
  (result: HTMLElement) =>
  (name: string): HTMLElement => {
    const found = result.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`the page has no part ${name}`);
    return found;
  };

const numberOf = (element: Element | null, name: 'finding' | 'toMark'): number =>
  element instanceof HTMLElement ? Number(element.dataset[name] ?? 0) : 0;
