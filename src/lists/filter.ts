/**
 * A list that is filtered as one types. The field stands in `[data-filter]`, hidden until this code is here; each item is
 * a `[data-filter-item]` whose attribute holds further words it is found by; groups without an item left are hidden.
 */
export {};

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

function start(form: HTMLElement): void {
  const field = form.querySelector('input');
  const said = form.querySelector('[role=status]');
  const items = [...document.querySelectorAll<HTMLElement>('[data-filter-item]')].map((element) => ({
    element,
    text: fold(`${element.textContent} ${element.dataset['filterItem'] ?? ''}`),
  }));
  const groups = [...document.querySelectorAll<HTMLElement>('[data-filter-group]')];
  if (!field || !said) return;

  const narrow = (): void => {
    const words = field.value.split(/\s+/).map(fold).filter(Boolean);
    let left = 0;
    for (const { element, text } of items) {
      element.hidden = !words.every((word) => text.includes(word));
      if (!element.hidden) left += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector('[data-filter-item]:not([hidden])');
    if (words.length === 0) said.textContent = '';
    else said.textContent = left > 0 ? `列出 ${left} 个，共 ${items.length} 个。` : '没有这样的机关。';
  };
  form.hidden = false;
  field.addEventListener('input', narrow);
  // What the browser kept of an earlier visit.
  if (field.value) narrow();
}

for (const form of document.querySelectorAll<HTMLElement>('[data-filter]')) start(form);
