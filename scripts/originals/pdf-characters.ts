/** Which characters of a PDF the file itself names. The others are marks on paper: none is guessed. */
import { addTo } from './positions.ts';
import { occurs } from './pdf-streams.ts';
import type { DrawnGlyph, DrawnPage, PdfFont } from './pdf-page.ts';

/** What stands for a character that the file does not name. */
export const unknownCharacter = '\uFFFD';

/** Controls, private use and code points that are no characters. */
const noCharacter = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\uFFFD]/u;

/** All that a Chinese report is set in, as far as Unicode's blocks tell. Numbers of glyphs do not keep to it. */
const plausible =
  /^[\x20-\x7E\u00A5\u00B0-\u00B7\u00D7\u2010-\u2027\u2030-\u203B\u2103\u2116\u2150-\u218B\u2190-\u2193\u2200-\u22FF\u2460-\u24FF\u2500-\u25FF\u2E80-\u2FDF\u3000-\u303F\u3220-\u33FF\u4E00-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]*$/u;

/** Codes that are Unicode by declaration: a predefined encoding, or a map that says of a code that it is itself. */
const declaration =
  /\/Uni(?:GB|CNS|JIS|KS)[\w-]*-(?:H|V)\b|<([0-9A-Fa-f]{4})>\s*(?:<[0-9A-Fa-f]{4}>\s*)?<\1>/;

export interface ToldPage extends DrawnPage {
  /** Characters left unnamed, by font. */
  unknown: ReadonlyMap<string, number>;
}

/** Every character is as the file names it, or is U+FFFD and counted. */
export function toldCharacters(pages: readonly DrawnPage[], bytes: Uint8Array): ToldPage[] {
  const unnamed = fontsWithoutMap(pages, bytes);
  return pages.map((page) => toldPage(page, unnamed));
}

function toldPage(page: DrawnPage, unnamed: ReadonlySet<PdfFont>): ToldPage {
  const unknown = new Map<string, number>();
  const glyphs = page.glyphs.map((glyph) => {
    const isNamed =
      !noCharacter.test(glyph.text) && !(glyph.isCode && (unnamed.has(glyph.font) || !glyph.font.composite));
    if (isNamed) return glyph;
    unknown.set(glyph.font.name, (unknown.get(glyph.font.name) ?? 0) + 1);
    return { ...glyph, text: unknownCharacter };
  });
  return { ...page, glyphs, unknown };
}

/** Two-byte fonts all of whose characters are their own codes: the numbers of their glyphs, if the file says no more. */
function fontsWithoutMap(pages: readonly DrawnPage[], bytes: Uint8Array): Set<PdfFont> {
  const glyphs = new Map<PdfFont, DrawnGlyph[]>();
  for (const page of pages)
    for (const glyph of page.glyphs) {
      if (glyph.font.composite && glyph.text !== '') addTo(glyphs, glyph.font, glyph);
    }
  const suspects = [...glyphs].filter(([, drawn]) => drawn.every(({ isCode }) => isCode));
  const isDeclared = suspects.length > 0 && occurs(declaration, bytes);
  return new Set(
    suspects
      .filter(([, drawn]) => !isDeclared || !drawn.every(({ text }) => plausible.test(text)))
      .map(([font]) => font),
  );
}
