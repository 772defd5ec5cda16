/** Whether the numbers of a form stand side by side on a phone: what the style of tables asks of each (`tables.css`). */
import { elementsIn, wordsOf, type ElementNode } from '../archive/nodes.ts';

/** Characters that a value may have where a screen of 390 px is to hold all columns of the form: seven, and fifteen. */
const room: Readonly<Record<string, number>> = { 'form-3': 3, 'form-4': 2 };

/** True of a form of many columns that prints a longer value than a phone has room for. */
export function hasLongValues(table: ElementNode): boolean {
  const most = room[table.attributes['kind'] ?? ''];
  return most !== undefined && valuesIn(table).some((value) => [...wordsOf(value).trim()].length > most);
}

const valuesIn = (element: ElementNode): ElementNode[] =>
  elementsIn(element.children).flatMap((child) => (child.name === 'Value' ? [child] : valuesIn(child)));
