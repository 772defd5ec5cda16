/** A document as one JSON file, for programs: what it is, and each section with its address, lines, text, citation and hash. */
import type { ArchiveDocument } from '../archive/archive.ts';
import { sectionId } from '../schema/ids.ts';
import { documentRecordOf, sectionRecordsOf } from './records.ts';
import type { DocumentRecord, SectionRecord } from './record-schemas.ts';

export interface DocumentFile extends DocumentRecord {
  /** Version and hash of the edition it is of. */
  edition: string;
  sections: readonly SectionOfFile[];
}

export interface SectionOfFile extends Omit<SectionRecord, 'document'> {
  /** Of its heading, on every page that shows it. */
  id: string;
  /** As plain text. */
  citation: string;
  /** SHA-256 of `text` in UTF-8. */
  sha256: string;
}

export interface Beside {
  edition: string;
  cite: (locator: string) => string;
  sha256: (text: string) => string;
}

export function toDocumentFile(document: ArchiveDocument, { edition, cite, sha256 }: Beside): DocumentFile {
  return {
    ...documentRecordOf(document),
    edition,
    sections: sectionRecordsOf(document).map(({ document: _document, ...section }) => ({
      ...section,
      id: sectionId(section.locator),
      citation: cite(section.locator),
      sha256: sha256(section.text),
    })),
  };
}
