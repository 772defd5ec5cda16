import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { limits, UnreadableOriginal } from '../../scripts/originals/original.ts';
import { readOriginal } from '../../scripts/originals/read-original.ts';
import { doc, ole } from './made-doc.ts';
import { bytesOf, docx, p, shown } from './made-files.ts';
import { ofd, textAt } from './made-ofd.ts';

/** Seconds of work of this process, which other work on the machine does not lengthen. */
function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The message a file is refused with, in the time and memory one may cost. */
async function refusal(bytes: Uint8Array, name?: string): Promise<string> {
  const begun = seconds();
  const before = process.memoryUsage().rss;
  const error: unknown = await readOriginal(bytes, name).catch((reason: unknown) => reason);
  expect(seconds() - begun).toBeLessThan(2);
  expect(process.memoryUsage().rss - before).toBeLessThan(600_000_000);
  expect(error).toBeInstanceOf(UnreadableOriginal);
  return String(error);
}

/** Changes a number of 32 bits in every directory entry (or local head) of a zip. */
function patched(
  zip: Uint8Array,
  signature: number,
  offset: number,
  value: (old: number) => number,
): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === signature)
      view.setUint32(at + offset, value(view.getUint32(at + offset, true)), true);
  }
  return bytes;
}

const central = 0x02014b50;
const report = docx(p('甲'));
const entry = (name: string) => zipSync({ 'word/document.xml': strToU8('<a/>'), [name]: strToU8('a') });

describe('zips', () => {
  test('one that declares more than may be unpacked', async () => {
    expect(await refusal(patched(report, central, 24, () => 90_000_000))).toMatch(/bytes declared/);
  });

  test('one that declares little and gives much', async () => {
    const bomb = docx(p(' '.repeat(80_000_000)));
    expect(await refusal(patched(bomb, central, 24, (size) => Math.min(size, 1_000)))).toMatch(
      /holds more than it declares/,
    );
  });

  test('one that declares more than it gives', async () => {
    expect(await refusal(patched(report, central, 24, (size) => size + 1))).toMatch(
      /not the size it declares/,
    );
  });

  test('one of 5,001 parts', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 5_001 }, (_, index) => [`word/${index}.xml`, new Uint8Array()]),
    );
    expect(await refusal(zipSync(parts, { level: 0 }))).toMatch(/at most 5000 parts; found: one of 5001/);
  });

  test.each(['../word/a.xml', 'word/../../a.xml', '/etc/passwd', 'C:/a.xml', '..\\a.xml', 'a\0.xml'])(
    'one with a part %j',
    async (name) => {
      expect(await refusal(entry(name))).toMatch(/leads out of it/);
    },
  );

  test('a name with two points in it is none of those', async () => {
    const harmless = zipSync({ 'OFD.xml': strToU8('<a/>'), 'a..b.xml': strToU8('a') });
    expect(await refusal(harmless)).toMatch(/no document in OFD\.xml/);
  });

  test('one with two parts of one name', async () => {
    expect(await refusal(entry('WORD/Document.xml'))).toMatch(/two parts of the same name/);
  });

  test.each([0.2, 0.5, 0.9, 0.99])('one cut short to %d of its length', async (share) => {
    expect(await refusal(report.subarray(0, Math.floor(report.length * share)))).toMatch(/cut short/);
  });

  test('one with a password', async () => {
    expect(await refusal(patched(report, central, 8, (flags) => flags | 1))).toMatch(/password/);
  });

  test('one whose packed parts are broken', async () => {
    const bytes = docx(p('甲'.repeat(2_000)));
    bytes.fill(0xff, 200, bytes.length - 900);
    expect(await refusal(bytes)).toMatch(/broken one/);
  });

  test('one that is a text file', async () => {
    expect(await refusal(bytesOf('PK is not a zip'), 'a.docx')).toMatch(/no directory at its end/);
  });
});

describe('XML', () => {
  const inside = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });

  test('a billion laughs', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
    );
    const xml = `<!DOCTYPE a [<!ENTITY l0 "lol">${laughs.join('')}]><a>&l9;</a>`;
    expect(await refusal(inside(xml))).toMatch(/document type declaration/);
  });

  test('an entity of the system', async () => {
    const xml = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
    expect(await refusal(inside(xml))).toMatch(/document type declaration/);
  });

  test('an entity that is not declared', async () => {
    expect(await refusal(inside('<a>&x;</a>'))).toMatch(/broken XML/);
  });

  test('elements 100,000 deep', async () => {
    expect(await refusal(inside('<a>'.repeat(100_000)))).toMatch(/200 deep/);
  });

  test('forty million characters', async () => {
    expect(await refusal(docx(p(' '.repeat(40_000_000))))).toMatch(/more than 30000000/);
  });

  test('a million elements', async () => {
    expect(await refusal(docx('<w:p/>'.repeat(1_000_000)))).toMatch(/more than 200000 elements/);
  });

  test.each(['<a>', 'a', '', '<a></b>', '<a b=1/>'])('what is not well-formed: %j', async (xml) => {
    expect(await refusal(inside(xml))).toMatch(/broken XML|no XML/);
  });

  test('bytes of no encoding', async () => {
    const bytes = zipSync({ 'word/document.xml': Uint8Array.from([0x3c, 0x61, 0xff, 0x2f, 0x3e]) });
    expect(await refusal(bytes)).toMatch(/not utf-8/);
  });

  test('a table with a million columns', async () => {
    const cell = '<w:tc><w:tcPr><w:gridSpan w:val="9999"/></w:tcPr><w:p/></w:tc>';
    expect(await refusal(docx(`<w:tbl><w:tr>${cell.repeat(100)}</w:tr></w:tbl>`))).toMatch(/20000 cells/);
  });
});

describe('pages', () => {
  const cells = '<td>1</td>'.repeat(1_000);

  test('a table of a million cells', async () => {
    expect(await refusal(bytesOf(`<table>${`<tr>${cells}</tr>`.repeat(1_000)}</table>`))).toMatch(
      /300000 elements/,
    );
  });

  test('one of 21,000', async () => {
    expect(await refusal(bytesOf(`<table>${`<tr>${cells}</tr>`.repeat(21)}</table>`))).toMatch(/20000 cells/);
  });

  test('a few cells that claim a million', async () => {
    const wide = '<tr><td colspan=1000 rowspan=1000>1</td></tr>';
    expect(await refusal(bytesOf(`<table>${wide.repeat(1_000)}</table>`))).toMatch(/20000 cells/);
  });

  test.each(['<div>', '<table><tr><td>', '<b>', '<ul><li>', '<i a=1><p>'])('%s 100,000 deep', async (tag) => {
    expect(await refusal(bytesOf(`<html>${tag.repeat(100_000)}`))).toMatch(/200 deep|300000 elements/);
  });

  test('scripts and handlers of events are never text', async () => {
    const page =
      '<html><body onload="x()"><script>alert(1)</script><p onclick="x()">甲<img src=x onerror="x()"></p>' +
      '<a href="javascript:x()">乙</a><iframe srcdoc="<p>x"></iframe><script>document.write("<p>x")</script>';
    expect(shown(await readOriginal(bytesOf(page)))).toEqual(['甲', '乙']);
  });

  test('ten million characters', async () => {
    expect(await refusal(bytesOf('a'.repeat(10_000_000)))).toMatch(/3000000 characters/);
  });
});

describe('OFD documents', () => {
  test('one of a million characters', async () => {
    expect(await refusal(ofd([textAt(20, 30, '甲'.repeat(1_000_000))]))).toMatch(/at most 500000 characters/);
  });

  test('one of 501 pages', async () => {
    expect(await refusal(ofd(Array.from({ length: 501 }, () => '')))).toMatch(
      /at most 500 pages; found: 501/,
    );
  });

  test('deltas that repeat without end are read as far as there are characters', async () => {
    const object =
      '<ofd:TextObject Boundary="20 26 9 9" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 999999999 4 g 1e300 4">甲乙</ofd:TextCode></ofd:TextObject>';
    expect(shown(await readOriginal(ofd([object])))).toEqual(['甲乙']);
  });

  test('a drawing of 40,000 lines is no table, and that is said', async () => {
    const begun = seconds();
    const path = `<ofd:PathObject Boundary="0 0 200 200"><ofd:AbbreviatedData>${'M 0 1 L 50 1 L 50 9 '.repeat(400)}</ofd:AbbreviatedData></ofd:PathObject>`;
    const lines = Array.from(
      { length: 5_000 },
      (_, at) =>
        `<ofd:PathObject Boundary="${at % 200} ${Math.floor(at / 100) * 5} 200 200"><ofd:AbbreviatedData>M 0 1 L 0 2 L ${at % 7} 2</ofd:AbbreviatedData></ofd:PathObject>`,
    );
    const read = await readOriginal(ofd([path + lines.join('') + textAt(20, 30, '甲')]));
    expect(seconds() - begun).toBeLessThan(2);
    expect(shown(read)).toEqual(['甲']);
    expect(read.remarks).toEqual([expect.stringContaining('too many ruled lines')]);
  });
});

describe('Markdown', () => {
  test.each(['> ', '* ', '>', '1. '])('%j 10,000 deep', async (mark) => {
    expect(await refusal(bytesOf(mark.repeat(10_000)), 'a.md')).toMatch(/at most 10 quotes and lists/);
  });

  test.each(['[', '*a_', '[a](', '`a``b', '<a>', '~~a'])('%j ten thousand times', async (mark) => {
    expect(await refusal(bytesOf(mark.repeat(10_000)), 'a.md')).toMatch(
      /at most 1000 marks in one paragraph/,
    );
  });

  test.each([
    ['links in one paragraph', '[a](', 500],
    ['beginnings of emphasis', '*a_', 500],
    ['rows of a table', '|-|\n', 3_000],
    ['quotes', '> > > a\n\n', 1_500],
  ])('as many %s as are let through are read in time', async (_, mark, times) => {
    const begun = seconds();
    await readOriginal(bytesOf(mark.repeat(times)), 'a.md');
    expect(seconds() - begun).toBeLessThan(2);
  });

  test.each([
    ['甲\n', 5_000, /at most 3000 lines/],
    ['甲', 600_000, /at most 500000 characters/],
  ])('%j %d times', async (text, times, message) => {
    expect(await refusal(bytesOf(text.repeat(times)), 'a.md')).toMatch(message);
  });
});

describe('old Word documents', () => {
  const whole = doc([{ text: '甲\r' }]);

  test('garbage after the right beginning', async () => {
    const garbage = whole.slice();
    for (let at = 8; at < garbage.length; at += 1) garbage[at] = (at * 7919) & 255;
    expect(await refusal(garbage, 'a.doc')).toMatch(/old Office file.*broken/);
  });

  test('sectors in a circle', async () => {
    const circle = whole.slice();
    new DataView(circle.buffer).setUint32(512 + 3 * 4, 2, true);
    new DataView(circle.buffer).setUint32(512 + 4 * 4, 3, true);
    expect(await refusal(circle, 'a.doc')).toMatch(/in a circle/);
  });

  test('cut short', async () => {
    expect(await refusal(whole.subarray(0, 2_000), 'a.doc')).toMatch(/broken|without/);
    expect(await refusal(whole.subarray(0, 100), 'a.doc')).toMatch(/cut short/);
  });

  test('a stream that is no document', async () => {
    const other = ole({ WordDocument: new Uint8Array(4096), '0Table': new Uint8Array(4096) });
    expect(await refusal(other, 'a.doc')).toMatch(/something else in its place/);
  });

  test('any byte changed: read, or one clear message', async () => {
    for (let at = 0; at < whole.length; at += 7) {
      const changed = whole.slice();
      changed[at] = 255 - (changed[at] ?? 0);
      await readOriginal(changed, 'a.doc').catch((error: unknown) => {
        expect(error).toBeInstanceOf(UnreadableOriginal);
      });
    }
  });
});

test('a file larger than any report', async () => {
  expect(await refusal(new Uint8Array(limits.file + 1))).toMatch(/at most 50000000 bytes/);
});
