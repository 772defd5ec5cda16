import { described } from './described.ts';
import { ids } from './ids.ts';
import { images } from './images.ts';
import { leftovers } from './leftovers.ts';
import { links } from './links.ts';
import { nesting } from './nesting.ts';
import { outgoing } from './outgoing.ts';
import { ownHost } from './own-host.ts';
import { policy } from './policy.ts';
import { punctuation } from './punctuation.ts';
import { size } from './size.ts';

/** Every claim a site must keep before it is published. A further one is a file beside these and a line here. */
export const guards = [
  links,
  ids,
  nesting,
  described,
  images,
  ownHost,
  outgoing,
  policy,
  punctuation,
  size,
  leftovers,
] as const;
