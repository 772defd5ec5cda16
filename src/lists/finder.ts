/** The finder of measures: narrows the list as one types and chooses. The form is hidden until this code is here. */
import { matches, toQuery, type FinderRow } from './finder-match.ts';

interface Item {
  element: HTMLElement;
  row: FinderRow;
}

function start(form: HTMLFormElement): void {
  const groups = [...document.querySelectorAll<HTMLDetailsElement>('details[data-topic]')].map((element) => ({
    element,
    items: [...element.querySelectorAll<HTMLElement>('li')].map((item) =>
      toItem(item, element.dataset['topic']),
    ),
  }));
  const said = form.querySelector('[data-status]');

  const narrow = (): void => {
    const fields = new FormData(form);
    const valueOf = (name: string): string => {
      const value = fields.get(name);
      return typeof value === 'string' ? value : '';
    };
    const query = toQuery(valueOf);
    let left = 0;
    for (const { element, items } of groups) {
      let here = 0;
      for (const { element: item, row } of items) {
        item.hidden = !matches(row, query);
        if (!item.hidden) here += 1;
      }
      element.hidden = here === 0;
      element.open = query.asks && here > 0;
      left += here;
    }
    if (said) said.textContent = !query.asks ? '' : left > 0 ? `找到${left}项。` : '没有这样的指标。';
  };
  form.hidden = false;
  form.addEventListener('input', narrow);
  form.addEventListener('submit', (event) => event.preventDefault());
}

const toItem = (element: HTMLElement, topic = ''): Item => ({
  element,
  row: {
    topic,
    words: `${element.textContent} ${element.dataset['words'] ?? ''}`,
    reports: Number(element.dataset['reports']),
    bodies: BigInt(`0x${element.dataset['bodies'] ?? '0'}`),
    forms: (element.dataset['forms'] ?? '').split(' '),
  },
});

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-finder]')) start(form);
