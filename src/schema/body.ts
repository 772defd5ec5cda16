/** Reporting bodies (机关): who publishes reports (design §1b). `seeds/bodies.yml` lists them. */
import { z } from 'astro/zod';
import { keysOf } from './keys.ts';
import { scopes, type ScopeId } from './vocabulary/terms.ts';

export { nameIn, shortIn } from './body-names.ts';

/** What a body is. The order is that of lists; `scope` is whose work its reports count unless they say otherwise. */
export const bodyKinds = {
  government: { label: '人民政府', scope: 'area' },
  'general-office': { label: '政府办公厅（室）', scope: 'organ' },
  department: { label: '部门', scope: 'organ' },
  district: { label: '区县', scope: 'area' },
  town: { label: '乡镇、街道', scope: 'area' },
  other: { label: '其他机关', scope: 'organ' },
} as const satisfies Record<string, { label: string; scope: ScopeId }>;
export type BodyKind = keyof typeof bodyKinds;
export const bodyKindIds = keysOf(bodyKinds);

export const bodyIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id such as yubei-district: ASCII, lower case, for ever');

const bodyNameSchema = z
  .strictObject({
    /** Official, in full: 重庆市人民政府办公厅. */
    name: z.string().min(2),
    /** What a list calls it in those years, where that is not the body's `short`. */
    short: z.string().min(1).optional(),
    /** First and last report year of the name; left out where it is not known to have begun or ended. */
    from: z.int().optional(),
    to: z.int().optional(),
  })
  .refine(({ from = -Infinity, to = Infinity }) => from <= to, { message: '`from` is not after `to`' });

const bodySchema = z.strictObject({
  id: bodyIdSchema,
  kind: z.enum(bodyKindIds),
  /** Id of the body it belongs to; absent for the outermost. */
  parent: bodyIdSchema.optional(),
  /** From the earliest to the latest. */
  names: z.array(bodyNameSchema).min(1),
  /** What a list calls it: 市政府办公厅. */
  short: z.string().min(1),
  /** What its area is called, where its reports count one: 全市, 全区, 全县. */
  area: z.string().min(2).optional(),
});
export type Body = z.output<typeof bodySchema>;

export const bodiesSchema = z.array(bodySchema).superRefine((bodies, context) => {
  const ids = bodies.map(({ id }) => id);
  bodies.forEach(({ id, parent }, index) => {
    const issue = (message: string, path: string): void =>
      context.addIssue({ code: 'custom', message, path: [index, path] });
    if (ids.indexOf(id) < index) issue(`the id ${id} stands twice`, 'id');
    if (parent === undefined) return;
    if (!ids.includes(parent)) issue(`there is no body ${parent}`, 'parent');
    const path = [id];
    for (
      let up: string | undefined = parent;
      up !== undefined;
      up = bodies.find((one) => one.id === up)?.parent
    ) {
      if (path.includes(up)) return issue(`${[...path, up].join(' belongs to ')}: a circle`, 'parent');
      path.push(up);
    }
  });
});

/** Its official name today: the last one that has not ended. */
export const officialName = ({ names }: Pick<Body, 'names'>): string =>
  (names.findLast(({ to }) => to === undefined) ?? names.at(-1))?.name ?? '';

/** Whose work a figure counts, in the words of the body: 全市, 本机关, 未写明. */
export function scopeLabel(scope: ScopeId, body: Pick<Body, 'area'>): string {
  return scope === 'area' ? (body.area ?? scopes.area.label) : scopes[scope].label;
}
