/** What each body's reports show, found once a build: several pages tell of the same body. */
import { byWeight, findingsOf, findingsOfKinds, type Finding } from '../lib/findings/findings.ts';
import type { Body } from '../schema/body.ts';
import { loadSite } from './archive.ts';
import { loadPoints } from './points.ts';

const loadSources = async () => ({ archive: (await loadSite()).archive, points: await loadPoints() });

const finding = new Map<string, Promise<readonly Finding[]>>();

function findingsOfBody(body: Body): Promise<readonly Finding[]> {
  const known = finding.get(body.id) ?? loadSources().then((sources) => findingsOf(sources, [body]));
  finding.set(body.id, known);
  return known;
}

/** What these bodies' own reports print shows, the weightiest first; without what printed changes tell. */
export const loadFindings = async (bodies: readonly Body[]): Promise<Finding[]> =>
  byWeight((await Promise.all(bodies.map(findingsOfBody))).flat());

let ofKinds: Promise<readonly Finding[]> | undefined;

/** What the bodies of each kind show together. */
export const loadFindingsOfKinds = (): Promise<readonly Finding[]> =>
  (ofKinds ??= loadSources().then(findingsOfKinds));
