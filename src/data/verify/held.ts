/** What the archive holds, as a verification needs it to tell whom and what an article speaks of: `/verify/held.json`. */
import type { Archive } from '../../archive/archive.ts';
import { urls } from '../../archive/urls.ts';
import { shortName } from '../../lib/labels.ts';
import { scopeLabel, type Body, type BodyKind } from '../../schema/body.ts';
import type { FormId, kindIds, ScopeId } from '../../schema/vocabulary.ts';

export interface HeldDocument {
  key: string;
  url: string;
  year: number;
  kind: (typeof kindIds)[number];
  title: string;
  /** What a list calls it: `2020年市政府机关报告`. */
  short: string;
  /** The body as the document prints it. */
  issuer: string;
  /** Id of the body that published it. */
  body: string;
  scope: ScopeId | null;
  form: FormId | null;
  /** Its 文号; empty where it has none. */
  number: string;
}

export interface HeldBody {
  id: string;
  kind: BodyKind;
  /** Id of the body it belongs to. */
  parent: string | null;
  short: string;
  /** Every official name, from the earliest to the latest, with the report years of each where they are known. */
  names: Body['names'];
  /** What its area is called: 全市, 全区. */
  area: string;
}

export interface Held {
  /** The area whose reports these are: 重庆市. */
  place: string;
  /** By year, then reports before notices. */
  documents: readonly HeldDocument[];
  bodies: readonly HeldBody[];
}

export function toHeld(archive: Archive): Held {
  return {
    place: archive.about.place,
    documents: archive.documents.map((document) => ({
      key: document.key,
      url: urls.document(document.key),
      year: document.year,
      kind: document.kind,
      title: document.title,
      short: shortName(document),
      issuer: document.issuer,
      body: document.body,
      scope: document.scope ?? null,
      form: document.form ?? null,
      number: document.number ?? '',
    })),
    bodies: archive.bodies.map((body) => ({
      id: body.id,
      kind: body.kind,
      parent: body.parent ?? null,
      short: body.short,
      names: body.names,
      area: scopeLabel('area', body),
    })),
  };
}
