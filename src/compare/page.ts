/** The page that compares any two reports: keeps form, address and comparison in step. Nothing is sent anywhere. */
import { compareReports, isComparable } from '../lib/comparison/comparison.ts';
import type { ComparableReport } from '../lib/comparison/report.ts';
import { valuesFile } from '../lib/comparison/values-file.ts';
import { idIn } from '../shell/fragment.ts';
import { html, type Html } from '../shell/html.ts';
import { addHtml, setHtml } from '../shell/trusted.ts';
import type { ReportGroup } from './reports.ts';
import { toComparison, type Links } from './view.ts';

const form = document.querySelector<HTMLFormElement>('[data-compare]');
const status = document.querySelector<HTMLElement>('[data-compare-status]');
const result = document.querySelector<HTMLElement>('[data-compare-result]');
if (form && status && result) void start(form, status, result);

async function start(form: HTMLFormElement, status: HTMLElement, result: HTMLElement): Promise<void> {
  const { base = '/', reports = '', edition = '' } = form.dataset;
  const choices = [...form.querySelectorAll('select')];
  const links: Links = {
    document: (key) => `${base}${key}/`,
    place: (key, locator, id) => `${base}${key}/${locator}/#${id}`,
  };
  /** A file is read elsewhere: its addresses say on which host. */
  const absolute: Links['place'] = (key, locator, id) =>
    new URL(links.place(key, locator, id), location.href).href;
  const title = document.title;
  const names = new Map<string, string>();
  const fetched = new Map<string, Promise<ComparableReport>>();
  let turn = 0;
  let values = '';

  const show = (said: string, view: Html = html``): void => {
    status.textContent = said;
    setHtml(result, view);
  };

  /** The file of a report, fetched once. */
  const load = (key: string): Promise<ComparableReport> => {
    const loading = fetched.get(key) ?? fetchJson<ComparableReport>(`${base}${key}/compare.json`);
    fetched.set(key, loading);
    loading.catch(() => fetched.delete(key));
    return loading;
  };

  /** Show the comparison that the address asks for. */
  const answer = async (): Promise<void> => {
    const mine = ++turn;
    const given = new URLSearchParams(location.search);
    const keys = ['a', 'b'].map((name) => given.get(name) ?? '') as [string, string]; // as many as names
    choices.forEach((choice, index) => {
      choice.value = keys[index] ?? '';
      if (choice.selectedIndex < 0) choice.value = '';
    });
    document.title = title;
    const unknown = keys.filter((key) => key && !names.has(key));
    if (unknown.length > 0) return show(`本档案没有这份报告：${unknown.join('、')}。请在上面另选。`);
    if (keys.includes('')) return show('');
    if (keys[0] === keys[1]) return show('两边是同一份报告。请选择两份不同的报告。');
    show('正在取两份报告……');
    const [left, right] = await Promise.all([load(keys[0]), load(keys[1])]);
    if (mine !== turn) return;
    if (!isComparable(left, right)) return show(toldApart(left, right));
    document.title = `${left.name}与${right.name} · ${title}`;
    const comparison = compareReports(left, right);
    const file = valuesFile(comparison, { edition, place: absolute });
    URL.revokeObjectURL(values);
    values = URL.createObjectURL(new Blob([file], { type: 'text/csv' }));
    show(`已并排列出${left.name}与${right.name}。`, toComparison({ comparison, links, values }));
    // The part an address names was not there when the page was opened.
    if (location.hash) document.getElementById(idIn(location.hash))?.scrollIntoView();
  };
  /** What fails is said of the last question only: an earlier one may fail after a later one is answered. */
  const answerOrSay = (): Promise<void> => {
    const answered = answer();
    const mine = turn;
    return answered.catch(() => {
      if (mine === turn) show('没有取到报告的数据。请检查网络，然后再按“对照”。');
    });
  };

  const go = (): void => {
    const query = choices.filter(({ value }) => value).map(({ name, value }) => `${name}=${value}`);
    history.pushState(null, '', query.length > 0 ? `?${query.join('&')}` : location.pathname);
    void answerOrSay();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go();
  });
  form.querySelector('[data-compare-swap]')?.addEventListener('click', () => {
    const [a, b] = choices;
    if (!a || !b) return;
    [a.value, b.value] = [b.value, a.value];
    go();
  });
  addEventListener('popstate', () => void answerOrSay());

  form.hidden = false;
  try {
    const groups = await fetchJson<ReportGroup[]>(reports);
    for (const [key, name] of groups.flatMap((group) => group.reports)) names.set(key, name);
    const options = html`${groups.map(
      (group) =>
        html`<optgroup label="${group.body}">
          ${group.reports.map(([key, name]) => html`<option value="${key}">${name}</option>`)}
        </optgroup>`,
    )}`;
    for (const choice of choices) addHtml(choice, 'beforeend', options);
  } catch {
    return show('没有取到报告的目录。请检查网络，然后重新打开这一页。');
  }
  await answerOrSay();
}

const toldApart = (left: ComparableReport, right: ComparableReport): string =>
  `${left.name}是“${left.formLabel}”，${right.name}是“${right.formLabel}”：一份各部分由报告机关自定，一份各部分和表格由国家统一规定，两份没有对应的部分，不能对照。请选择同一类格式的两份报告。`;

async function fetchJson<Data>(url: string): Promise<Data> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as Data; // our own file
}
