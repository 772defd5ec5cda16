import AxeBuilder from '@axe-core/playwright';
import { test, type Page } from '@playwright/test';

interface Look {
  /** Dark differs from light in its colours only: only the rules about colours are asked again. */
  colorScheme?: 'light' | 'dark';
  /** Also that links and buttons are 24 px large or stand apart (WCAG 2.5.8), which close rows of numbers do not meet. */
  targets?: boolean;
  /** A CSS selector: only what stands within. */
  within?: string;
  /** These rules and no others. */
  rules?: string[];
}

/**
 * Each rule of axe that a page breaks: how often, where first, and what to do about it. The pages hold no frames, so
 * axe need not open a page of its own to gather what it found, nor write down all that is right.
 */
export async function violationsOf(
  page: Page,
  { colorScheme, targets, within, rules }: Look = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (rules) axe.withRules(rules);
  else if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
  else
    axe.withTags([
      'wcag2a',
      'wcag2aa',
      'wcag21a',
      'wcag21aa',
      'best-practice',
      ...(targets ? ['wcag22aa'] : []),
    ]);
  if (within !== undefined) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}, ${nodes.length} times: ${nodes[0]?.target.join(' ')} – ${nodes[0]?.failureSummary}`,
  );
}

/**
 * The same of a page as it stands, in light and then in dark, without opening it again. The phone shows the same colours as the
 * desk: there they are asked for in the dark.
 */
export async function violationsInBoth(
  page: Page,
  look: Pick<Look, 'targets' | 'within'> = {},
): Promise<string[]> {
  const light = await violationsOf(page, look);
  if (test.info().project.name === 'phone') return light;
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsOf(page, { ...look, colorScheme: 'dark' });
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}
