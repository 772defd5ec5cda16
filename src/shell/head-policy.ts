/** The content security policy that a host sends with every page. Browsers hold a page to it and to the one in its head: it allows no less. */
import { createHash } from 'node:crypto';
import { inHead } from './in-head.ts';
import { packedName, policy, trustedName } from './policy.ts';

/** The one script that stands in the head of every page, as policies name it. */
export const headScriptHash = `sha256-${createHash('sha256').update(inHead).digest('base64')}` as const;

/** The search's index is a WebAssembly program, and `/` opens the search on every page. */
export const scriptSources = ["'self'", "'wasm-unsafe-eval'"] as const;

/** Pages stand in no frame of another site; what is made to be embedded are pictures, `/trends/{measure}.svg`. */
export const headerPolicy: string = [
  // A host may hold a package too, whose pages say so themselves.
  ...policy.map((part) => (part === `trusted-types ${trustedName}` ? `${part} ${packedName}` : part)),
  `script-src ${scriptSources.join(' ')} '${headScriptHash}'`,
  "style-src 'self'",
  "frame-ancestors 'none'",
].join('; ');
