/** Why something that was published is another thing now. */
import { z } from 'astro/zod';
import { keysOf } from './keys.ts';

export const changeKinds = {
  ours: { label: '本站有误', description: '本站此前转录、整理有误，现予更正。' },
  reading: { label: '读法改进', description: '原文没有变，本站读得更准、分得更细，或者换了说法。' },
  issuer: { label: '发布机关改动', description: '发布机关改了它公布的文件。' },
} as const satisfies Record<string, { label: string; description: string }>;
export type ChangeKind = keyof typeof changeKinds;
export const changeKindIds = keysOf(changeKinds);

export const changeKindSchema = z.enum(changeKindIds);
