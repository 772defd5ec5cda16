import type { Places } from './places.ts';

/** Threads begin on a host. On a disk no browser begins one: whoever asks is told so as of a script that does not arrive. */
export function threadOf(places: Places, isOnDisk: boolean): typeof Worker {
  class Thread extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(places.file(String(address)), options);
    }
  }
  class None extends EventTarget {
    onerror: (() => void) | null = null;
    constructor() {
      super();
      setTimeout(() => {
        this.onerror?.();
        this.dispatchEvent(new Event('error'));
      });
    }
    postMessage(): void {}
    terminate(): void {}
  }
  return isOnDisk ? (None as unknown as typeof Worker) : Thread; // of a worker, nothing else is used
}

/** Pages that do nothing on a disk say so, and what to do. */
export function sayWhatNeedsAServer(): void {
  const page = document.querySelector('[data-verify-page], [data-self-check]');
  if (!page) return;
  const note = document.createElement('p');
  note.className = 'note';
  note.setAttribute('role', 'note');
  note.append(
    '这一页是从文件夹里直接打开的，浏览器不允许它在后台计算，所以不能核验。阅读、检索和图表不受影响。要用这一页，请在解压后的 data/site 文件夹中运行 python3 -m http.server，再用浏览器打开 http://localhost:8000/ 。',
  );
  page.prepend(note);
}
