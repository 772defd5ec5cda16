/** A signature beside a file, by whichever key its publisher has; checked by the same programs, without us. */
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';

export type Signed = { state: 'signed'; file: string } | { state: 'failed'; because: string };

/**
 * With a certificate `openssl cms` signs (`FILE.p7s`), without one `ssh-keygen` (`FILE.sig`). The key is read by that program alone, which
 * asks for its passphrase itself.
 */
export function sign(target: string, key: string, certificate?: string): Signed {
  const file = certificate === undefined ? `${target}.sig` : `${target}.p7s`;
  const [program, words] =
    certificate === undefined
      ? (['ssh-keygen', ['-q', '-Y', 'sign', '-f', key, '-n', 'file', target]] as const)
      : ([
          'openssl',
          ['cms', '-sign', '-binary', '-in', target, '-signer', certificate, '-inkey', key].concat([
            '-outform',
            'DER',
            '-md',
            'sha512',
            '-out',
            file,
          ]),
        ] as const);
  const { status, stderr, error } = spawnSync(program, words, {
    encoding: 'utf8',
    stdio: ['inherit', 'ignore', 'pipe'],
  });
  if (status === 0) return { state: 'signed', file };
  const because = error ? `${program} is not installed` : stderr.trim();
  return { state: 'failed', because: `${basename(target)} is there, but was not signed: ${because}` };
}
