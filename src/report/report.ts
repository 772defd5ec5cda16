/** The report of a mistake, completed with what the reader has selected, and a button to copy it. */
import { toPassageQuery } from '../archive/passage.ts';
import { wordsOf } from '../cite/words.ts';
import { reportAddress } from '../lib/report.ts';
import { readPage, selectedParts } from '../passage/page.ts';
import { passageOf, wordsOf as printedWords } from '../passage/text.ts';
import { copyWords } from '../shell/clipboard.ts';

/** As the build wrote it; what a reader has changed since stays. */
const blank = new WeakMap<HTMLElement, string>();

export function fill(report: HTMLDetailsElement, selected: Range | undefined): void {
  const area = report.querySelector('textarea');
  const actions = report.querySelector<HTMLElement>('.report-actions');
  if (!area || !actions) return;
  if (!blank.has(report)) {
    blank.set(report, area.value);
    offer(area, actions);
  }
  const written = blank.get(report) ?? '';
  if (area.value !== written) return;
  area.value = complete(
    written,
    inText(selected) ?? inText(getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : undefined),
  );
  blank.set(report, area.value);
  area.dispatchEvent(new Event('input'));
}

/** What is selected, where it is of the page and not of its controls. */
function inText(range: Range | undefined): Range | undefined {
  const isInText = document.querySelector('main')?.contains(range?.commonAncestorContainer ?? null);
  return range && !range.collapsed && isInText ? range : undefined;
}

/** With the whole address, the place in it, and the words; on a page that is about no text, where the reader came from. */
function complete(lines: string, selected: Range | undefined): string {
  const { address, words } = selected ? whereIs(selected) : { address: lastRead(), words: '' };
  return lines
    .replace(/^位置：.*$/m, () => `位置：${address}`)
    .replace(/^页面上写的：.*$/m, () => `页面上写的：${words}`);
}

/** Of official text the very characters, elsewhere the nearest place that has an address. */
function whereIs(selected: Range): { address: string; words: string } {
  const address = new URL(location.pathname, location.href);
  const text = document.querySelector('.official');
  const page = text?.contains(selected.commonAncestorContainer) ? readPage(text) : undefined;
  const parts = page ? selectedParts(page, [selected]) : [];
  const passage = page && passageOf(page, parts);
  if (page && passage) {
    address.search = `?p=${toPassageQuery(passage)}`;
    address.hash = passage.from.id;
    return { address: address.href, words: parts.map((part) => printedWords(page, part)).join(' ') };
  }
  const start = selected.startContainer;
  address.hash = (start instanceof Element ? start : start.parentElement)?.closest('main [id]')?.id ?? '';
  return { address: address.href, words: wordsOf(selected.cloneContents()).replace(/\s*\n\s*/g, ' ') };
}

/** What the reader speaks of who comes to this page to do so: the page before, where it is one of this site. */
function lastRead(): string {
  const isAbout = document.querySelector('.page-plain') !== null;
  return isAbout && document.referrer.startsWith(`${location.origin}/`)
    ? document.referrer
    : location.href.replace(/#report$/, '');
}

function offer(area: HTMLTextAreaElement, actions: HTMLElement): void {
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.textContent = '复制勘误信息';
  copy.addEventListener('click', () => {
    void copyWords(area.value).then(
      () => (said.textContent = '已复制'),
      () => {
        // No permission, or no secure context: by selecting.
        area.select();
        said.textContent = document.execCommand('copy')
          ? '已复制'
          : '浏览器不允许复制；文字已选中，请自行复制。';
      },
    );
  });
  actions.prepend(copy);
  actions.append(said);
  const link = actions.querySelector('a');
  const { contact } = area.dataset;
  area.addEventListener('input', () => {
    said.textContent = '';
    if (link && contact) link.href = reportAddress(contact, document.title, area.value);
  });
}
