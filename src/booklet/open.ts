/** The booklet stands as long as its address does: Back closes it as Escape does. */
import { openBooklet } from './booklet.ts';

/** Whether a reader came from the page itself, to which they go back; else they stay on it. */
export async function open(template: HTMLTemplateElement, isFromPage: boolean): Promise<void> {
  const text = document.querySelector<HTMLElement>('[data-document]');
  if (!text || document.querySelector('.booklet')) return;
  const left = new Promise<void>((resolve) => {
    addEventListener('hashchange', () => resolve(), { once: true });
  });
  const leave = () => {
    if (isFromPage) history.back();
    else location.replace('#');
  };
  const { close } = await openBooklet(template, text, leave);
  await left;
  close();
}
