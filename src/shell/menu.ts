/** The menu of a narrow window closes by Escape, and when the reader goes on elsewhere; it opens without this script. */
const menu = document.querySelector<HTMLDetailsElement>('.masthead-menu');

if (menu) {
  const leave = ({ target }: Event): void => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  };
  for (const elsewhere of ['pointerdown', 'focusin']) document.addEventListener(elsewhere, leave);
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}
