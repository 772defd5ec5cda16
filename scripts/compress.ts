/**
 * `npm run compress [-- --out FOLDER]`: write `.gz` and `.br` beside every text file of a built site, for hosts that send them as
 * they are (nginx with gzip_static and brotli_static, Caddy). Hosts that compress by themselves need none. `SHA256SUMS` stays
 * right: it names the files they stand for.
 */
import { mustBeBuilt } from './lib/built-site.ts';
import { folderOptions, nameOf, toFolders } from './lib/command-folders.ts';
import { readCommandLine } from './lib/command-line.ts';
import { precompress } from './hosts/precompress.ts';

const { values } = readCommandLine({ options: folderOptions }, 'npm run compress [-- --out FOLDER]');
const { out } = toFolders(values, process.env);
mustBeBuilt(out);
const started = performance.now();
const { files, bytes, written } = await precompress(out);
const mega = (count: number): string => `${(count / 1e6).toFixed(1)} MB`;
console.log(
  `${nameOf(out)}/: ${files} text files of ${mega(bytes)}; gzip ${mega(written['.gz'])}, brotli ${mega(written['.br'])}` +
    ` (${((performance.now() - started) / 1000).toFixed(1)} s)`,
);
