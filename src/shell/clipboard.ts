/** Words on the clipboard: plain, or twice, as a word processor takes them and as plain text. */
export interface Copied {
  html: string;
  text: string;
}

/** Plain words on the clipboard. Rejects where the browser does not let a page do so; pages that are not served over HTTPS have none. */
export const copyWords = async (words: string): Promise<void> => navigator.clipboard.writeText(words);

/**
 * Put both on the clipboard; false where the browser does not let a page do so. By the command to copy, which takes the words
 * as they are: the newer clipboard parses them in the page, whose policy then complains of their styles.
 */
export async function copy({ html, text }: Copied): Promise<boolean> {
  if (copyByCommand({ html, text })) return true;
  try {
    const blob = (words: string, type: string): Blob => new Blob([words], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(text, 'text/plain') }),
    ]);
    return true;
  } catch {
    return false;
  }
}

function copyByCommand({ html, text }: Copied): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    filled = true;
  };
  addEventListener('copy', fill, { capture: true, once: true });
  const done = document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  return done && filled;
}
