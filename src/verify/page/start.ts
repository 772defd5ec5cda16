/** The page 引文核验: an article comes through the door, is verified in a thread of its own, and is shown with its marks. */
import { withBase } from '../../archive/urls.ts';
import { thousands } from '../../lib/number-words.ts';
import { countCharacters } from '../characters.ts';
import { summaryOf, toFindings } from '../findings.ts';
import type { Told } from '../messages.ts';
import { articleLimit, type Stage } from '../verify.ts';
import { hideResult, showResult } from './result.ts';
import { startSession } from './session.ts';

interface Article {
  text: string;
  /** Of its file; empty where it was pasted. */
  name: string;
}

const stages: Readonly<Record<Stage, string>> = {
  files: '正在取核对所需的数据……',
  quotes: '正在核对引文……',
  numbers: '正在核对数字……',
};

const failures = {
  files: '没有取到核对所需的数据。请检查网络，再试一次；文章还在上面的框里。',
  fault: '这篇文章没有核对成，原因在程序，不在文章。请用页脚的“报告错误”告诉我们。',
} as const;

function start(page: HTMLElement): void {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-verify="${name}"]`);
  const [status, cancel, result] = [part('status'), part('cancel'), part('result')];
  if (!status || !cancel || !result) return;
  const { base = '/' } = page.dataset;
  const absolute = (url: string): string => new URL(withBase(base, url), location.href).href;
  let article: Article = { text: '', name: '' };

  const say = (words: string, busy = false): void => {
    status.replaceChildren(words);
    cancel.hidden = !busy;
  };

  const hear = (told: Told): void => {
    if (told.type === 'stage') return say(stages[told.stage], true);
    if (told.type === 'failed') return say(failures[told.reason]);
    const findings = toFindings(told.verification);
    const { places, verification } = told;
    const verified = { article: article.text, findings, places, absolute };
    showResult(result, { verified, verification, name: article.name });
    say(summaryOf(findings));
    part('heading')?.focus();
  };
  const session = startSession(base, hear);

  const deliver = (given: Article): void => {
    hideResult(result);
    const count = countCharacters(given.text);
    if (given.text.trim() === '') return say('请先贴入或选择一篇文章。');
    if (count > articleLimit)
      return say(
        `这篇文章有${thousands(count)}个字符，一次最多核对${thousands(articleLimit)}个。请分成几段，一段一段地核对。`,
      );
    article = given;
    say(stages.files, true);
    session.verify(given.text);
  };
  cancel.addEventListener('click', () => {
    session.cancel();
    say('已取消。文章还在上面的框里。');
  });

  page.hidden = false;
  // What a verification needs is fetched now: afterwards the page works without a network.
  session.prepare();
  receive(page, deliver);
}

function receive(page: HTMLElement, deliver: (article: Article) => void): void {
  const form = page.querySelector('form');
  const area = page.querySelector('textarea');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    deliver({ text: area?.value ?? '', name: '' });
  });
  page.querySelector<HTMLElement>('[data-example]')?.addEventListener('click', ({ currentTarget }) => {
    const text = (currentTarget as HTMLElement).dataset['example'] ?? '';
    if (area) area.value = text;
    deliver({ text, name: '' });
  });
}

const page = document.querySelector<HTMLElement>('[data-verify-page]');
if (page) start(page);
