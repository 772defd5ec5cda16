/** The page 引文核验: an article comes through the door, is verified in a thread of its own, and is shown with its marks. */
import { mountDoor, type DoorText } from '../../door/door.ts';
import { summaryOf, toFindings } from '../findings.ts';
import { articleLimit, type Stage } from '../stages.ts';
import { hideResult, showResult } from './result.ts';
import { startSession } from './session.ts';

const stages: Readonly<Record<Stage, string>> = {
  files: '正在取核对所需的数据……',
  quotes: '正在核对引文……',
  numbers: '正在核对数字……',
};

interface Parts {
  page: HTMLElement;
  form: HTMLFormElement;
  summary: HTMLElement;
  result: HTMLElement;
  heading: HTMLElement;
}

function start({ page, form, summary, result, heading }: Parts): void {
  const { base = '/' } = page.dataset;
  const absolute = (url: string): string => new URL(base.replace(/\/$/, '') + url, location.href).href;
  const session = startSession(base);
  // Afterwards the page works without a network.
  session.prepare();

  const onText = async ({ text, name = '' }: DoorText): Promise<void> => {
    summary.replaceChildren();
    heading.hidden = true;
    hideResult(result);
    const { verification, places } = await session.verify(text, (stage) => door.say(stages[stage]));
    const findings = toFindings(verification);
    door.say('');
    showResult(result, { verified: { article: text, findings, places, absolute }, verification, name });
    summary.replaceChildren(summaryOf(findings));
    heading.hidden = false;
    heading.focus();
  };
  const door = mountDoor(form, { onText, onCancel: session.cancel, most: articleLimit });

  page.querySelector<HTMLElement>('[data-example]')?.addEventListener('click', (event) => {
    const [button, words] = [event.currentTarget, form.querySelector('textarea')];
    if (!(button instanceof HTMLElement) || !words) return;
    words.value = button.dataset['example'] ?? '';
    form.requestSubmit();
  });
}

const page = document.querySelector<HTMLElement>('[data-verify-page]');
const form = page?.querySelector<HTMLFormElement>('[data-door]');
const part = (name: string) => page?.querySelector<HTMLElement>(`[data-verify="${name}"]`);
const [summary, result, heading] = [part('summary'), part('result'), part('heading')];
if (page && form && summary && result && heading) start({ page, form, summary, result, heading });
