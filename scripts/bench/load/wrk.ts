/** wrk: so many connections ask for one address again and again. */
import { spawnSync } from 'node:child_process';

export interface Load {
  perSecond: number;
  /** Milliseconds within which half of the requests were answered, and 99 of 100. */
  p50: number;
  p99: number;
  /** Answers that were none, or not 200. */
  failed: number;
}

export interface Run {
  address: string;
  encoding: string;
  seconds: number;
  connections: number;
}

export function load({ address, encoding, seconds, connections }: Run): Load {
  const words = [
    '-t',
    '1',
    '-c',
    String(connections),
    '-d',
    `${seconds}s`,
    '--latency',
    '-H',
    `Accept-Encoding: ${encoding}`,
    address,
  ];
  const { stdout, status, stderr } = spawnSync('wrk', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`wrk ${words.join(' ')}: ${stderr || stdout}`);
  return readWrk(stdout);
}

/** What wrk prints. */
export function readWrk(text: string): Load {
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
  const [connect = 0, read = 0, write = 0, timeout = 0] =
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text)?.slice(1).map(Number) ??
    [];
  return {
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    p50: milliseconds(/^\s+50%\s+(\S+)/m.exec(text)?.[1]),
    p99: milliseconds(/^\s+99%\s+(\S+)/m.exec(text)?.[1]),
    failed: number(/Non-2xx or 3xx responses: (\d+)/) + connect + read + write + timeout,
  };
}

const units: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

function milliseconds(text = ''): number {
  const [, amount = '', unit = ''] = /^([\d.]+)(us|ms|s|m)$/.exec(text) ?? [];
  const factor = units[unit];
  if (factor === undefined) throw new Error(`wrk says no time in “${text}”`);
  return Number(amount) * factor;
}
