/** Light or dark, and the large-type edition (关怀版): chosen by two buttons and remembered. before-paint.ts sets what was chosen. */
const root = document.documentElement;
const buttons = [...document.querySelectorAll<HTMLElement>('[data-display]')];

const choices: Readonly<Record<string, { isOn: () => boolean; turned: () => string }>> = {
  theme: { isOn: isDark, turned: () => (isDark() ? 'light' : 'dark') },
  care: { isOn: isLarge, turned: () => (isLarge() ? '' : 'on') },
};

function isDark(): boolean {
  const theme = root.dataset['theme'];
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function isLarge(): boolean {
  return root.dataset['care'] !== undefined;
}

function label(): void {
  for (const button of buttons) {
    button.ariaPressed = String(choices[button.dataset['display'] ?? '']?.isOn() ?? false);
  }
}

function choose(key: string, value: string): void {
  if (value) root.setAttribute(`data-${key}`, value);
  else root.removeAttribute(`data-${key}`);
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // Storage may be forbidden: the choice then lasts for this page.
  }
  label();
}

for (const button of buttons) {
  const key = button.dataset['display'] ?? '';
  button.addEventListener('click', () => choose(key, choices[key]?.turned() ?? ''));
}
label();

export {};
