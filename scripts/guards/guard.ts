/** What a guard is: one claim about every built site, and where a site breaks it. */
import type { Element, Torn } from './read-elements.ts';

/** A page as a guard sees it. */
export interface Page {
  /** Root-relative and without the base: `/2018/citywide/`. */
  readonly url: string;
  /** Its file, from the root of the site. */
  readonly file: string;
  readonly html: string;
  /** In the order of their start tags. */
  readonly elements: readonly Element[];
  /** Start tags without an end, and ends without a start: what a browser has to repair. */
  readonly torn: readonly Torn[];
}

/** The rest of the site: every file by its path from the root, with its size in bytes. */
export interface Site {
  readonly files: ReadonlyMap<string, number>;
  /** The sub-path it was built for: `/`, `/archive/`. */
  readonly base: string;
  /** The host it was built for, `https://host`; '' where the build knew none. */
  readonly origin: string;
  /** The bytes of a file of the site. */
  read(file: string): Buffer;
}

/** Where a site breaks a claim: whoever reads it knows the page, the line of its file, and what to do. */
export interface Finding {
  readonly file: string;
  /** The line of the file, from 1; none where the finding is about the whole file. */
  readonly line?: number;
  readonly found: string;
  readonly expected: string;
}

/** A guard at work on one site. Pages come one by one, so that a large site need not fit into memory. */
export interface Watch {
  page?(page: Page): Finding[];
  /** After the last page. */
  end?(): Finding[];
}

export interface Guard {
  readonly id: string;
  /** The claim: “no id occurs twice on a page”. */
  readonly says: string;
  watch(site: Site): Watch;
}

/** The line of a page that `at` stands on. A built page has few lines: the column would not help anyone. */
export function lineAt(html: string, at: number): number {
  let line = 1;
  for (let next = html.indexOf('\n'); next >= 0 && next < at; next = html.indexOf('\n', next + 1)) line += 1;
  return line;
}

/** A guard that looks at each page by itself. */
export function pageGuard(id: string, says: string, page: (page: Page) => Finding[]): Guard {
  return { id, says, watch: () => ({ page }) };
}

/** A finding at a place of a page. */
export function findingAt(page: Page, at: number, found: string, expected: string): Finding {
  return { file: page.file, line: lineAt(page.html, at), found, expected };
}
