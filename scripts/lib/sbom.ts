/** What npm says the project is made of, in the form of CycloneDX, without what differs from one telling to the next. */
import { z } from 'astro/zod';
import { sha256Of } from '../../src/disk/sha256.ts';

const component = z.looseObject({ 'bom-ref': z.string() });
/** The part that is changed; the rest stays as npm wrote it. */
const bomSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string() }) }),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});
export type Bom = z.infer<typeof bomSchema>;

/**
 * The same for the same lock file, on any machine, in any folder, at any time. npm gives a number at random and the time of day, names
 * the folder as the project, and itself with its version. The number is made from the lock file instead; it changes when that does.
 */
export function settledBom(told: unknown, name: string, lock: string): Bom {
  const { metadata, components, dependencies, ...bom } = bomSchema.parse(told);
  const { timestamp: _time, tools: _npm, ...settled } = metadata;
  return {
    ...bom,
    serialNumber: `urn:uuid:${uuidOf(lock)}`,
    metadata: { ...settled, component: { ...settled.component, name } },
    components: components.toSorted((a, b) => compare(a['bom-ref'], b['bom-ref'])),
    dependencies: dependencies
      .map((one) => ({ ...one, ...(one.dependsOn && { dependsOn: one.dependsOn.toSorted(compare) }) }))
      .toSorted((a, b) => compare(a.ref, b.ref)),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A UUID of version 8 (RFC 9562), whose bits are the maker's: here those of a hash. */
function uuidOf(text: string): string {
  const hex = sha256Of(text);
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
