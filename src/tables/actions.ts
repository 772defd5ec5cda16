/** “复制表格 / 下载CSV” under every printed table. Without JavaScript the tables and the data files are there all the same. */

/** What makes a file of a table; fetched as soon as a hand or the focus comes near, so that a copy follows its tap at once. */
const load = () => import('./grid.ts');

for (const region of document.querySelectorAll<HTMLElement>('.table[role="region"]')) {
  const table = region.querySelector('table');
  if (table?.querySelector('td:not([data-editorial])')) region.after(actionsFor(table));
}

function actionsFor(table: HTMLTableElement): HTMLElement {
  const name = table.caption?.textContent?.trim() ?? '';
  const actions = document.createElement('div');
  actions.className = 'table-actions';
  actions.dataset['editorial'] = '';
  const status = document.createElement('span');
  status.role = 'status';
  // Pages that are not served over HTTPS have no clipboard.
  if (navigator.clipboard) {
    actions.append(
      button('复制表格', name, () => {
        const copied = load().then(({ gridToText, toGrid }) =>
          navigator.clipboard.writeText(gridToText(toGrid(table))),
        );
        copied.then(
          () => (status.textContent = '已复制，可粘贴到表格软件'),
          () => (status.textContent = '浏览器不允许复制，请下载CSV'),
        );
      }),
    );
  }
  actions.append(
    button('下载CSV', name, () => {
      void Promise.all([load(), import('../shell/save.ts')]).then(([{ gridToCsv, toGrid }, { save }]) =>
        save(gridToCsv(toGrid(table)), `${fileName(table.id)}.csv`, 'text/csv'),
      );
    }),
    status,
  );
  for (const near of ['pointerenter', 'focusin']) {
    actions.addEventListener(near, () => void load().catch(() => undefined), { once: true });
  }
  return actions;
}

function button(label: string, name: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.ariaLabel = `${label}：${name}`;
  element.addEventListener('click', act);
  return element;
}

/** `2020-government-s3-t1`: document and table, as in its address. */
function fileName(id: string): string {
  const [, year, key] = /\/(\d{4})\/([a-z0-9-]+)\//.exec(location.pathname) ?? [];
  return [year, key, id].filter(Boolean).join('-');
}
