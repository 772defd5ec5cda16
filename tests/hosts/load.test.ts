/** `npm run bench:load`: what wrk prints is read as it is meant. */
import { expect, test } from 'vitest';
import { readWrk } from '../../scripts/bench/load/wrk.ts';

const printed = `Running 1s test @ http://127.0.0.1:8080/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.09ms  612.10us  15.02ms   97.50%
    Req/Sec    30.01k     1.51k   32.77k    63.64%
  Latency Distribution
     50%    1.04ms
     75%    1.19ms
     90%    1.33ms
     99%  850.00us
  32929 requests in 1.10s, 172.29MB read
Requests/sec:  29938.63
Transfer/sec:    156.64MB
`;

test('requests a second, and the times in milliseconds', () => {
  expect(readWrk(printed)).toEqual({ perSecond: 29938.63, p50: 1.04, p99: 0.85, failed: 0 });
});

test('requests that failed, of whatever kind', () => {
  const broken = `${printed}  Socket errors: connect 1, read 2, write 0, timeout 3\n  Non-2xx or 3xx responses: 10\n`;
  expect(readWrk(broken).failed).toBe(16);
});

test('a time that is none is an error, not a nought', () => {
  expect(() => readWrk(printed.replace('1.04ms', '?'))).toThrow('wrk says no time in “?”');
});
