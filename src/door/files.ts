/** The ways a file comes to a page: chosen, dropped anywhere on it, or pasted from the clipboard. */
import { notAFile, severalFiles } from './sentences.ts';

export interface FileWays {
  take(file: File): void;
  refuse(sentence: string): void;
  /** A file may be on its way. */
  expect(): void;
}

/** Hand over each file that comes, whichever way; a browser would leave the page for one that is dropped beside the door. */
export function takeFiles(form: HTMLFormElement, field: HTMLInputElement, ways: FileWays): void {
  field.addEventListener('change', () => {
    const file = field.files?.[0];
    if (file) ways.take(file);
    // The same file, mended, may be chosen again.
    field.value = '';
  });
  form.addEventListener('paste', (event) => {
    if (!event.clipboardData || event.clipboardData.files.length === 0) return;
    // Office puts a picture of what is copied beside its words.
    if (event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    takeFirst(event.clipboardData, ways);
  });
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    if (!('over' in form.dataset)) ways.expect();
    form.dataset['over'] = '';
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) delete form.dataset['over'];
  });
  document.addEventListener('drop', (event) => {
    delete form.dataset['over'];
    if (!event.dataTransfer || !carriesFiles(event)) return;
    event.preventDefault();
    takeFirst(event.dataTransfer, ways);
  });
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

function takeFirst({ files, items }: DataTransfer, { take, refuse }: FileWays): void {
  const [file, ...others] = files;
  if (!file) return;
  if (others.length > 0) return refuse(severalFiles);
  if (items[0]?.webkitGetAsEntry()?.isDirectory) return refuse(notAFile);
  take(file);
}
