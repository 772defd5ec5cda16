/** What a document's booklet says of it besides its text: `/{year}/{document}/booklet.json`. */
import type { EncodingId } from '../schema/seed-notes.ts';

export interface BookletFacts {
  title: string;
  issuer: string;
  /** Number, kind, scope and form, as far as it has them. */
  kind: string;
  archive: string;
  edition: string;
  key: string;
  /** Where the site has an address; on paper one without a host leads nowhere. */
  address?: string;
  source: {
    file: string;
    /** `4–231` */
    lines: string;
    sha256: string;
    /** Its text, as this host has it. */
    url: string;
    encoding?: EncodingId;
  };
  citations: readonly { format: string; text: string }[];
}

/** What stands at the foot of each page. */
export const footOf = ({ edition, address, key }: BookletFacts): string =>
  `非官方转录　版次 ${edition}　${address ?? key}`;
