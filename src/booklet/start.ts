/** A document's booklet is fetched where its address (`#booklet`) asks for it. */
const template = document.querySelector<HTMLTemplateElement>('template[data-booklet]');

function ask(event?: HashChangeEvent): void {
  if (!template || location.hash !== '#booklet') return;
  // Should the code not arrive, the page stays as it is, and may be asked again.
  void import('./open.ts').then(({ open }) => open(template, Boolean(event))).catch(() => undefined);
}

addEventListener('hashchange', ask);
ask();
