/** The dialog that cites: a place, a format, and what to do with it. One for the page, kept once it is made. */
import type { Passage } from '../archive/passage.ts';
import { formats, type Format } from '../lib/citation.ts';
import { placeWords } from '../lib/citation/place.ts';
import { atPassage, atPlace, entryOfSection, toCslDate, type Reference } from '../lib/citation/reference.ts';
import { toPlainText } from '../lib/citation/text.ts';
import { wantSource, wantsSource } from '../passage/source-line.ts';
import { locatorOfId, parseId, sectionId } from '../schema/ids.ts';
import { html, Html } from '../shell/html.ts';
import { save } from '../shell/save.ts';
import { setHtml } from '../shell/trusted.ts';
import { fetchEntries } from './entries.ts';
import { wordsOf } from './words.ts';

interface Asked {
  /** The element that holds the official text. */
  text: HTMLElement;
  /** Address of the document. */
  base: string;
  /** Id of the place the reader is at: a section's or of something in it. */
  id: string;
  /** What the reader has selected, if anything. */
  selected?: { passage: Passage; words: string } | undefined;
}

const whole = 'whole';
const selection = 'selection';
const offered: readonly Format[] = formats;
/** In milliseconds: a clock may be in another time zone than it says. */
const aDay = 86_400_000;
let dialog: HTMLDialogElement | undefined;

/** Ask which citation the reader wants. */
export async function showCitation({ text, base, id, selected }: Asked): Promise<void> {
  const locator = locatorOfId(id);
  const section = sectionId(locator);
  const known = await fetchEntries(base);
  const own = entryOfSection(known, locator);
  if (!own) throw new Error(`cite.json has no entry of section ${locator}`);
  const [all, read] = [readToday(known[0]), readToday(own)];

  dialog ??= build();
  const find = <Found extends Element>(selector: string) => dialog?.querySelector<Found>(selector) as Found; // in `build`
  const places = find<HTMLSelectElement>('select');
  const area = find<HTMLTextAreaElement>('textarea');
  const status = find<HTMLElement>('[role=status]');

  places.replaceChildren(
    ...(selected ? [new Option(`所选文字：${opening(selected.words)}`, selection)] : []),
    new Option('全文', whole),
    new Option(`本节：${read.section ?? ''}`, section),
    ...placesIn(text, section),
  );
  places.value = selected ? selection : id;
  if (places.selectedIndex < 0) places.value = section;

  const reference = (): Reference => {
    if (places.value === whole) return all;
    if (places.value === section) return read;
    if (selected && places.value === selection)
      return readToday(atPassage(known, selected.passage, selected.words) ?? own);
    return atPlace(read, places.value, placeWords(places.value, printedAt(places.value)));
  };
  const format = () =>
    offered.find((candidate) => candidate.id === find<HTMLInputElement>(':checked[name]').value);
  const citation = () => format()?.write(reference()) ?? '';
  const quoted = () =>
    selected && places.value === selection ? selected.words : textAt(text, places.value, section);
  const update = () => {
    area.value = citation();
    find<HTMLElement>('[value=file]').hidden = !format()?.extension;
    find<HTMLElement>('[value=quote]').hidden = !quoted();
    status.textContent = '';
  };
  const actions: Readonly<Record<string, () => void>> = {
    citation: () => void copy(citation(), area, status, '已复制引文'),
    link: () => void copy(reference().URL, area, status, '已复制链接'),
    quote: () =>
      void copy(toPlainText({ ...reference(), annote: quoted() }), area, status, '已复制原文和出处'),
    file: () => download(citation(), reference().id, format(), status),
    close: () => dialog?.close(),
  };
  const source = find<HTMLInputElement>('[name=copy-source]');
  source.checked = wantsSource();
  source.onchange = () => wantSource(source.checked);
  dialog.onchange = update;
  dialog.onclick = ({ target }) => {
    if (target === dialog) dialog?.close();
    else if (target instanceof HTMLButtonElement) actions[target.value]?.();
  };
  update();
  dialog.showModal();
}

function build(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'cite';
  made.setAttribute('aria-labelledby', 'cite-title');
  const choices = offered.map(
    ({ id, label }, index) =>
      html`<label
        ><input
          type="radio"
          name="cite-format"
          value="${id}"
          ${index === 0 && new Html('checked')}
        />${label}</label
      >`,
  );
  setHtml(
    made,
    html`<h2 id="cite-title">引用</h2>
      <label
        >位置<select
        ></select
      ></label>
      <fieldset>
        <legend>格式</legend>
        ${choices}
      </fieldset>
      <label>引文<textarea readonly rows="6" spellcheck="false"></textarea></label>
      <p>
        <button value="citation">复制引文</button><button value="link">复制链接</button>
        <button value="quote">复制原文并附出处</button><button value="file">下载文件</button
        ><button value="close">关闭</button>
      </p>
      <p role="status"></p>
      <label class="cite-source"
        ><input type="checkbox" name="copy-source" />以后复制正文，都附上出处和网址</label
      >`,
  );
  document.body.append(made);
  return made;
}

/**
 * The reference as read today at the address the reader is at; an address that the build made absolute stays. A clock that stands
 * before the day the page was made does not know what day it is.
 */
function readToday(reference: Reference): Reference {
  const now = new Date();
  const isBehind = now.getTime() < Date.parse(document.lastModified) - aDay;
  const absolute = (url: string) => new URL(url, location.href).href;
  return {
    ...reference,
    URL: absolute(reference.URL),
    note: reference.note.replace(/(?<=见 )\S+/, absolute),
    ...(isBehind
      ? {}
      : { accessed: toCslDate(`${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`) }),
  };
}

/** The id of the section that an id of a place belongs to; undefined for ids of ours. */
function sectionOf(id: string): string | undefined {
  const place = parseId(id);
  return place && sectionId(place.locator);
}

/** Paragraphs, tables, cells and figures of a section, in printed order; cells that print nothing are left out. */
function placesIn(text: HTMLElement, section: string): HTMLOptionElement[] {
  const all = text.querySelectorAll(`:is(p, table, th, td, data)[id^="${section}-"]`);
  return [...all].flatMap((place) => {
    const words = wordsOf(place);
    if (sectionOf(place.id) !== section || !words) return [];
    const beginning = place.localName === 'table' ? '' : `：${opening(words)}`;
    const isQuantity = place.localName === 'data';
    return [
      new Option(
        placeWords(place.id, isQuantity ? words : undefined) + (isQuantity ? '' : beginning),
        place.id,
      ),
    ];
  });
}

/** The first words, for a list. */
const opening = (words: string): string => `${words.slice(0, 16)}${words.length > 16 ? '…' : ''}`;

function printedAt(id: string): string | undefined {
  const place = document.getElementById(id);
  return place?.localName === 'data' ? wordsOf(place) : undefined;
}

/** The printed words of a place; of a section, its heading, paragraphs and tables. Nothing for a whole document. */
function textAt(text: HTMLElement, id: string, section: string): string {
  if (id === whole) return '';
  if (id !== section) {
    const place = document.getElementById(id);
    return place instanceof HTMLTableElement ? tableText(place) : place ? wordsOf(place) : '';
  }
  const own = [...text.querySelectorAll(`[id="${section}"]:not(section), :is(p, table)[id^="${section}-"]`)];
  return own
    .filter((part) => sectionOf(part.id) === section)
    .map((part) => (part instanceof HTMLTableElement ? tableText(part) : wordsOf(part)))
    .join('\n');
}

function tableText(table: HTMLTableElement): string {
  return [...table.rows]
    .filter((row) => !row.closest('[data-editorial]'))
    .map((row) =>
      [...row.cells]
        .filter((cell) => !cell.matches('[data-editorial]'))
        .map(wordsOf)
        .join('\t'),
    )
    .join('\n');
}

async function copy(
  words: string,
  area: HTMLTextAreaElement,
  status: HTMLElement,
  said: string,
): Promise<void> {
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(words);
    status.textContent = said;
  } catch {
    // No permission, or no secure context: the old way, by selecting.
    area.value = words;
    area.select();
    const isDone = document.execCommand('copy');
    status.textContent = isDone ? said : '浏览器不允许复制；引文已选中，请自行复制。';
  }
}

function download(words: string, name: string, format: Format | undefined, status: HTMLElement): void {
  const file = `${name}.${format?.extension}`;
  save(words, file, format?.mime ?? 'text/plain');
  status.textContent = `已下载${file}`;
}
