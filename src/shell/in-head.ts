/**
 * The one script that stands in the head of every page instead of being a file of its own, the same on all: what must have
 * been done before the first paint, and what must hear a key that is pressed right after it. A content security policy allows it by its hash.
 */
import { beforePaint } from './before-paint.ts';
import { canRun } from './can-run.ts';
import { searchOpener } from './search-opener.ts';

export const inHead = [canRun, beforePaint, searchOpener].join(';');
