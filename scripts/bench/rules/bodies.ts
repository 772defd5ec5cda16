/** The bodies whose reports are made up: one of each kind, and one that changes its name. */
import { madeUpBodies } from '../bodies.ts';

export const bodies = madeUpBodies(24);
