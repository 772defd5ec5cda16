/** The page 报告自查: a draft comes through the door, is checked in a thread of its own, and is shown with its findings. */
import { withBase } from '../../archive/urls.ts';
import { DoorError, mountDoor, type DoorText } from '../../door/door.ts';
import { fetchedFiles } from '../../verify/files.ts';
import { createChecker, type Failure } from '../checker.ts';
import { heldFiles } from '../held-files.ts';
import { choicesView, saidIn, type Said } from './choices.ts';
import { copy } from '../../shell/clipboard.ts';
import { setHtml } from '../../shell/trusted.ts';
import { copiedList } from './copied.ts';
import { resultView, summaryOf, type Report } from './view.ts';

const failures: Readonly<Record<Failure, string>> = {
  files: '没有取到核对所需的数据，请检查网络后再试一次。',
  slow: '核对花的时间太长，已经停下。请确认这是一份年度报告，或者只留下报告的正文再试。',
  fault: '这份文稿没有核对成，是本站的差错。请换一种格式，或者粘贴文字再试。',
  cancelled: '已经停下。',
};

interface Parts {
  form: HTMLFormElement;
  area: HTMLElement;
  heading: HTMLElement;
  summary: HTMLElement;
  read: HTMLElement;
  choices: HTMLFormElement;
  said: HTMLElement;
  result: HTMLElement;
}

function start(page: HTMLElement, parts: Parts): void {
  const base = page.dataset['base'] ?? '/';
  const link = (url: string): string => withBase(base, url);
  const checker = createChecker(base);
  const files = heldFiles(fetchedFiles(base));
  // Afterwards the page works without a network.
  checker.warm();
  files.list().catch(() => undefined);
  let shown: { text: DoorText; report: Report; said: Said } | undefined;

  const check = async (text: DoorText, said: Said): Promise<void> => {
    const { text: words, unwrapped } = text;
    const checked = await checker.check({ text: words, unwrapped, said });
    if ('failed' in checked) throw new DoorError(failures[checked.failed]);
    if (checked.result.kind === 'other') throw new DoorError(checked.result.sentence);
    const list = await files.list();
    shown = { text, report: checked.result, said };
    show(parts, checked.result, link);
    setHtml(parts.choices, choicesView(checked.result.report, list));
  };
  const door = mountDoor(parts.form, {
    onCancel: () => checker.cancel(),
    async onText(text) {
      parts.area.hidden = true;
      shown = undefined;
      await check(text, {});
      door.say('');
      parts.heading.focus();
    },
  });

  parts.choices.addEventListener('change', () => {
    if (!shown) return;
    const { text, report, said } = shown;
    const name = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : '';
    const next = saidIn(new FormData(parts.choices), report.report, said);
    check(text, next).then(
      () => {
        // The field is another one now. Whoever has gone on meanwhile is not called back to it.
        if (document.activeElement === document.body)
          parts.choices.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
      },
      (error: unknown) => {
        if (!(error instanceof DoorError)) throw error;
        parts.summary.textContent = error.message;
      },
    );
  });
  parts.area.addEventListener('click', (event) => {
    const act =
      event.target instanceof Element && event.target.closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act === 'print') print();
    if (act !== 'copy' || !shown) return;
    const { report, findings } = shown.report;
    void copy(copiedList(report, findings)).then((done) => {
      parts.said.textContent = done ? '已复制，可以粘贴到 Word。' : '浏览器不允许复制，请选中清单后复制。';
    });
  });
}

function show(
  { area, summary, read, said, result }: Parts,
  report: Report,
  link: (url: string) => string,
): void {
  const { title, year, body } = report.report;
  read.textContent = `读到的是：${title === '' ? `${body.name}${year}年度报告（没有读到标题）` : title}`;
  summary.textContent = summaryOf(report);
  said.textContent = '';
  setHtml(result, resultView(report, link));
  area.hidden = false;
}

/** A link within the result takes the focus along: to the cell, and back to the finding. */
addEventListener('click', (event) => {
  const link =
    event.target instanceof Element && event.target.closest<HTMLAnchorElement>('.checked a[href^="#"]');
  if (!link) return;
  const target = document.getElementById(link.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'center', inline: 'center' });
  target.focus({ preventScroll: true });
});

const page = document.querySelector<HTMLElement>('[data-self-check]');
const part = <E extends HTMLElement = HTMLElement>(name: string): E | null | undefined =>
  page?.querySelector<E>(`[data-part="${name}"]`);
const form = page?.querySelector<HTMLFormElement>('[data-door]');
const [area, heading, summary, read, said, result] = (
  ['area', 'heading', 'summary', 'read', 'said', 'result'] as const
).map((name) => part(name));
const choices = part<HTMLFormElement>('choices');
if (page && form && area && heading && summary && read && choices && said && result)
  start(page, { form, area, heading, summary, read, choices, said, result });
