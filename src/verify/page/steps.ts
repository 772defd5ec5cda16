/** One finding at a time: opened from its mark in the article, from the list, or as the next of all. */
import type { Finding } from '../findings.ts';
import type { VerifiedArticle } from '../word.ts';
import { isOn } from '../../keys/choices.ts';
import { setHtml } from '../../shell/trusted.ts';
import { findingId, moreId, moreView, signId } from './view.ts';

export interface Steps {
  /** `from`: where the reader is; on a narrow window a finding comes to its mark, and does not lead away from the article. */
  open: (number: number, from: 'article' | 'list') => void;
  close: () => void;
  step: (by: 1 | -1) => void;
  /** To the mark, with the focus on its sign. */
  toMark: (number: number) => void;
}

interface Parts {
  /** Holds article and list. */
  result: HTMLElement;
  verified: VerifiedArticle;
  /** Those the filter shows, in the article's order. */
  shown: () => readonly Finding[];
  /** Show all, where the filter hides this one. */
  reveal: (number: number) => void;
  /** Act when all marks and findings are there: those of a long article come bit by bit. */
  onceFilled: (act: () => void) => void;
}

export function startSteps({ result, verified, shown, reveal, onceFilled }: Parts): Steps {
  let current: number | undefined;
  const byNumber = new Map(verified.findings.map((finding) => [finding.number, finding]));

  const marksOf = (number: number) => result.querySelectorAll(`.found[data-finding="${number}"]`);

  const show = (number: number, on: boolean, from: 'article' | 'list' = 'list'): HTMLElement | undefined => {
    const [finding, more, item] = [
      byNumber.get(number),
      document.getElementById(moreId(number)),
      document.getElementById(findingId(number)),
    ];
    if (!finding || !more || !item) return undefined;
    if (on && more.childElementCount === 0) setHtml(more, moreView(finding, verified));
    more.hidden = !on;
    item.classList.toggle('as-sheet', on && from === 'article');
    item.querySelector('button')?.setAttribute('aria-expanded', String(on));
    if (on) item.closest('details')?.setAttribute('open', '');
    for (const mark of marksOf(number)) mark.classList.toggle('current', on);
    return more;
  };

  const close = (): void => {
    if (current !== undefined) show(current, false);
    current = undefined;
  };

  const open = (number: number, from: 'article' | 'list'): void => {
    close();
    reveal(number);
    current = number;
    if (!goTo(number, from)) onceFilled(() => current === number && goTo(number, from));
  };

  /** Whether it has come. */
  const goTo = (number: number, from: 'article' | 'list'): boolean => {
    const more = show(number, true, from);
    if (!more) return false;
    // On a narrow window the two are not in sight together: what is opened from the list stays there.
    if (from === 'article' || !isNarrow()) marksOf(number)[0]?.scrollIntoView({ block: 'nearest' });
    if (from === 'list' || !isNarrow()) more.closest('.finding')?.scrollIntoView({ block: 'nearest' });
    more.focus({ preventScroll: true });
    return true;
  };

  const toMark = (number: number): void => {
    const go = (): boolean => {
      const sign = document.getElementById(signId(number));
      marksOf(number)[0]?.scrollIntoView({ block: 'nearest' });
      sign?.focus({ preventScroll: true });
      return sign !== null;
    };
    if (!go()) onceFilled(go);
  };

  return {
    open,
    close,
    toMark,
    step: (by) => {
      const all = shown();
      const at = all.findIndex(({ number }) => number === current);
      const next = at === -1 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
      const finding = all[next];
      if (finding) open(finding.number, 'article');
    },
  };
}

const isNarrow = (): boolean => !matchMedia('(min-width: 60rem)').matches;

/** `n` and `p`, where letters are not typed and the reader has not switched them off. */
export function stepOfKey(event: KeyboardEvent): 1 | -1 | undefined {
  const { key, target, ctrlKey, altKey, metaKey, shiftKey, isComposing, defaultPrevented } = event;
  if (isComposing || defaultPrevented || ctrlKey || altKey || metaKey || shiftKey || !isOn('letters'))
    return undefined;
  if (target instanceof Element && target.closest('input:not([type=radio]), textarea, select, dialog'))
    return undefined;
  if (document.querySelector('dialog[open]')) return undefined;
  return { n: 1 as const, p: -1 as const }[key.toLowerCase()];
}
