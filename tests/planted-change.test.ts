/** A printed change that no number can have, from the seed to the page: a made-up report of a made-up district. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand, type Ended } from './support/command.ts';
import { root } from './support/root.ts';

const folder = mkdtempSync(join(tmpdir(), 'planted-change-'));
const seeds = join(folder, 'seeds');
const site = join(folder, 'site');
const cache = join(folder, 'cache');
const read = (file: string): string => readFileSync(join(site, file), 'utf8');
/** The words of a page. */
const wordsOf = (html: string): string =>
  html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>|\s/g, '');

beforeAll(() => cpSync(join(root, 'tests/fixtures/planted-change'), seeds, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('9件，同比下降59.3%: no whole number of the year before has this change', () => {
  let built: Ended;
  beforeAll(() => {
    built = runCommand('build', ['--seeds', seeds, '--out', site], cache);
  }, 240_000);

  test('it is built, the difference being accepted beside the seed', () => {
    expect(built.status, built.error).toBe(0);
  });

  test('/checks/ tells of it: year, body and matter in the title, the printed sentence below', () => {
    const words = wordsOf(read('checks/index.html'));
    expect(words).toContain('2012年东山区：本年新收政府信息公开申请，没有哪个上年数字能得出所印的下降59.3%');
    expect(words).toContain('原文印作下降59.3%，算得最接近的是下降59.1%，相差0.2个百分点。');
    expect(read('checks/index.html')).toMatch(/<mark[^>]*>9件<\/mark>，同比下降<mark[^>]*>59\.3%<\/mark>/);
  });

  test('it tells nothing of the year before; the change beside it does', () => {
    const rows = read('data/implied.csv').trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(
      '2012/dongshan,2011,dongshan,area,2008,applications.receivingPoints,,total,10,10,20,12,',
    );
    expect(read('data/observations.csv')).not.toContain(',2011,');
  });

  test('unless it is accepted, the check fails and names it', () => {
    const notes = join(seeds, 'dongshan-2012.yml');
    writeFileSync(notes, readFileSync(notes, 'utf8').replace(/accepted:[\s\S]*/, ''));
    expect(runCommand('ingest', ['--seeds', seeds], cache).status).toBe(0);
    const { status, out, error } = runCommand('check', ['--seeds', seeds], cache);
    expect(status).toBe(1);
    expect(out + error).toContain('2012-dongshan.change.applications-new-received');
  });
});
