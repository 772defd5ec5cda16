/** Before the journeys: `node tests/engines/support/needs.ts` ends with words that help where a program is missing. */
import { whatIsMissing } from './programs.ts';

const missing = whatIsMissing();
if (missing) {
  console.error(missing);
  process.exit(1);
}
