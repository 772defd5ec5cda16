import AxeBuilder from '@axe-core/playwright';
import { test, type Page } from '@playwright/test';

/** They take two thirds of the time of all rules. */
const colourRules = ['color-contrast', 'link-in-text-block'];

interface Look {
  /** Dark differs from light in its colours only: only the rules about colours are asked again. */
  colorScheme?: 'light' | 'dark';
  /** Without those rules: where other tests look at the same colours. */
  colours?: false;
  /** Also that links and buttons are 24 px large or stand apart (WCAG 2.5.8), which close rows of numbers do not meet. */
  targets?: boolean;
  /** A CSS selector: only what stands within. */
  within?: string;
  /** These rules and no others. */
  rules?: string[];
}

/**
 * Each rule of axe that a page breaks: how often, where first, and what to do about it. A phone shows a page in the colours of
 * the desk, where they are looked at: on a phone only those of a part are, which may be there for phones alone. The pages hold
 * no frames, so axe need not open a page of its own to gather what it found, nor write down all that is right.
 */
export async function violationsOf(
  page: Page,
  { colorScheme, colours, targets, within, rules }: Look = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (rules) axe.withRules(rules);
  else if (colorScheme === 'dark') axe.withRules(colourRules);
  else
    axe.withTags([
      'wcag2a',
      'wcag2aa',
      'wcag21a',
      'wcag21aa',
      'best-practice',
      ...(targets ? ['wcag22aa'] : []),
    ]);
  if (colours === false || (within === undefined && !rules && onPhone())) axe.disableRules(colourRules);
  if (within !== undefined) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}, ${nodes.length} times: ${nodes[0]?.target.join(' ')} – ${nodes[0]?.failureSummary}`,
  );
}

/** The same of a page as it stands, in light and then, where colours are looked at, in dark, without opening it again. */
export async function violationsInBoth(
  page: Page,
  look: Pick<Look, 'colours' | 'targets' | 'within'> = {},
): Promise<string[]> {
  const light = await violationsOf(page, look);
  if (onPhone() || look.colours === false) return light;
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsOf(page, { ...look, colorScheme: 'dark' });
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}

const onPhone = (): boolean => test.info().project.name === 'phone';
