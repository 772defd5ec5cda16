/**
 * The lines of a page as they are drawn: where each character stands, and what of it no printer would let pass. Runs in the
 * page, so it uses nothing from outside itself.
 */

/** A fault of a drawn line, with the words around it. */
export interface LineFault {
  kind: 'broken-word' | 'lone-character' | 'forbidden-start' | 'forbidden-end' | 'gap';
  /** The element, as a style sheet would name it. */
  where: string;
  words: string;
}

export function findLineFaults(): LineFault[] {
  const names =
    'h1,h2,h3,h4,h5,h6,th,dt,caption,figcaption,summary,label,legend,button,.outline a,.masthead a,.breadcrumb a';
  const openers = '“‘「『《〈（〔【';
  const closers = '”’」』》〉）〕】，。、；：！？％';
  const dictionary = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const faults: LineFault[] = [];

  interface Drawn {
    character: string;
    parent: Element;
    box: DOMRect;
  }

  const isShown = (element: Element): boolean =>
    element.checkVisibility({ checkVisibilityCSS: true, contentVisibilityAuto: true }) &&
    !element.closest('.visually-hidden, svg, select, template, script, style, noscript');

  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${element.classList.length ? `.${[...element.classList].join('.')}` : ''}`;

  /** The characters of an element, with the boxes they are drawn in. Absolutely placed parts are lines of their own. */
  const drawn = (element: Element): Drawn[] => {
    const range = document.createRange();
    const out: Drawn[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !isShown(parent)) continue;
      const apart = parent.closest('[data-editorial], p, td, li, dd, div');
      if (apart && apart !== element && element.contains(apart)) continue;
      let place = 0;
      for (const character of node.nodeValue ?? '') {
        range.setStart(node, place);
        range.setEnd(node, (place += character.length));
        const box = range.getClientRects()[0];
        if (box?.width) out.push({ character, parent, box });
      }
    }
    return out;
  };

  const isSpace = (character: string): boolean => /\s/.test(character);
  /** Characters set upright from top to bottom have other lines. */
  const isUpright = (element: Element): boolean =>
    [element, ...element.children].some((one) => getComputedStyle(one).writingMode !== 'horizontal-tb');

  const linesOf = (characters: readonly Drawn[]): Drawn[][] => {
    const lines: Drawn[][] = [];
    let last: Drawn | undefined;
    for (const one of characters) {
      // A smaller character on the same line overlaps it in height; one on the next begins left of it and lower.
      const isSame = last && one.box.left >= last.box.left && one.box.top < last.box.bottom;
      if (isSame) lines.at(-1)?.push(one);
      else lines.push([one]);
      last = one;
    }
    return lines;
  };

  const say = (kind: LineFault['kind'], element: Element, lines: readonly Drawn[][], index: number) => {
    const words = (line: readonly Drawn[] = []) => line.map(({ character }) => character).join('');
    faults.push({
      kind,
      where: nameOf(element),
      words: `${words(lines[index - 1])}／${words(lines[index])}`,
    });
  };

  const checkEnds = (element: Element, lines: readonly Drawn[][]) => {
    for (const [index, line] of lines.entries()) {
      const first = line.find(({ character }) => !isSpace(character))?.character ?? '';
      const last = lines[index - 1]?.findLast(({ character }) => !isSpace(character))?.character ?? '';
      if (index > 0 && closers.includes(first) && first) say('forbidden-start', element, lines, index);
      if (index > 0 && openers.includes(last) && last) say('forbidden-end', element, lines, index);
    }
  };

  for (const element of document.querySelectorAll(names)) {
    if (!isShown(element) || isUpright(element)) continue;
    const characters = drawn(element);
    const lines = linesOf(characters);
    if (lines.length < 2) continue;
    checkEnds(element, lines);
    const text = characters.map(({ character }) => character).join('');
    let at = 0;
    const offsets = characters.map(({ character }) => (at += character.length) - character.length);
    let number = 0;
    const starts = lines.map((line) => offsets[(number += line.length) - line.length] ?? 0);
    // Words of two elements that stand side by side are two words, whatever the dictionary makes of them together.
    const seams = new Set(
      characters.flatMap((one, index) =>
        one.parent === characters[index - 1]?.parent ? [] : [offsets[index] ?? 0],
      ),
    );
    const words = [...dictionary.segment(text)];
    for (const [index, start] of starts.entries()) {
      const word = words.find((one) => one.index < start && start < one.index + one.segment.length);
      if (word?.isWordLike && !seams.has(start)) say('broken-word', element, lines, index);
      const letters = lines[index]?.filter(({ character }) => /[\p{L}\p{N}]/u.test(character)) ?? [];
      if (/^H[1-6]$/.test(element.tagName) && letters.length === 1)
        say('lone-character', element, lines, index);
    }
  }

  for (const element of document.querySelectorAll('p, li, dd, td')) {
    if (!isShown(element) || element.querySelector('p, li, dd, td') || isUpright(element)) continue;
    const lines = linesOf(drawn(element));
    checkEnds(element, lines);
    const style = getComputedStyle(element);
    if (style.textAlign !== 'justify') continue;
    const em = parseFloat(style.fontSize);
    for (const [index, line] of lines.entries()) {
      const wide = line.some(({ character, box }, place) => {
        const next = line[place + 1];
        const natural = isSpace(character) ? em / 4 : em;
        return box.width > natural + em / 2 || (next && next.box.left - box.right > em / 2);
      });
      if (wide) say('gap', element, lines, index);
    }
  }
  return faults;
}
