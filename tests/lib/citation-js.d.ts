/** The parts of Citation.js that the tests use; it brings no types. */
declare module '@citation-js/core' {
  import type { Reference } from '../../src/lib/citation.ts';

  export class Cite {
    constructor(input: string, options?: { generateGraph?: boolean });
    /** CSL-JSON of whatever was read. */
    data: (Partial<Omit<Reference, 'author'>> & {
      author?: { literal?: string; family?: string }[];
      edition?: string;
    })[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
