/** The bodies of which the archive holds reports of other years, but none of this one. */
import type { Body, BodyKind } from '../../schema/body.ts';
import { reportsOf, type Archive } from '../../archive/archive.ts';
import { byBodyKind } from '../body-kinds.ts';
import { yearsLabel } from '../holdings.ts';

export interface LackingKind {
  kind: BodyKind;
  label: string;
  bodies: readonly {
    body: Body;
    /** The years that are held: `2018`, `2019—2024（缺2021）`. */ held: string;
  }[];
}

/** In the order of bodies. A body that had no name yet, or none any more, lacks nothing that year. */
export function lackingIn(archive: Pick<Archive, 'bodies' | 'documents'>, year: number): LackingKind[] {
  const lacking = archive.bodies.flatMap((body) => {
    const years = reportsOf(archive, body.id).map((report) => report.year);
    const wasThere = body.names.some(({ from = -Infinity, to = Infinity }) => from <= year && year <= to);
    return years.length === 0 || years.includes(year) || !wasThere ? [] : [{ body, held: yearsLabel(years) }];
  });
  return byBodyKind(lacking, ({ body }) => body.kind).map(({ kind, label, of }) => ({
    kind,
    label,
    bodies: of,
  }));
}
