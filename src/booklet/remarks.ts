/** What this archive remarks on single places of a document, gathered for the end of its booklet. */
import type { Block } from './text.ts';

/** Each correction with its reason and its page; nothing where there is none. */
export function remarksOn(pages: readonly HTMLElement[]): Block[] {
  const items = pages.flatMap((page, index) =>
    [...page.querySelectorAll<HTMLElement>('ins')].map((remark) => {
      const printed = remark.previousElementSibling?.textContent ?? '';
      const item = document.createElement('p');
      item.textContent = `第${index + 1}页　“${printed}”${remark.textContent}　${remark.dataset['reason'] ?? ''}`;
      return { element: item, keep: false };
    }),
  );
  if (items.length === 0) return [];
  const heading = document.createElement('h2');
  heading.textContent = '本站的更正';
  return [{ element: heading, keep: true }, ...items];
}
