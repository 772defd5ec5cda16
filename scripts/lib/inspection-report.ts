/** An inspection in words: what was understood, what was not, and what a person has to confirm. */
import { excerpt } from '../../src/schema/excerpt.ts';
import { furnitureKinds, type SeedNotes } from '../../src/schema/seed-notes.ts';
import type { AddressedTable } from '../ingest/address.ts';
import { toBodyYaml } from '../propose/yaml.ts';
import { fit, inColumns, widthOf } from './display-width.ts';
import type { Inspection, InspectionIssue } from './inspection.ts';

/** The whole report, part by part. */
export function describe(inspection: Inspection): string {
  return [
    head(inspection),
    outline(inspection),
    tables(inspection),
    figures(inspection),
    relations(inspection),
    furniture(inspection),
    issues(inspection),
    confirm(inspection),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function head({ report, proposed: { notes, body, title } }: Inspection): string {
  if (!title) return '(no title found)';
  return [
    report.title ?? title.printed.text,
    `  key ${notes.key} · ${notes.kind} · body ${notes.body}${body.isNew ? ' (new)' : ''} · issuer ${notes.issuer}`,
    `  scope ${notes.scope ?? '–'} · form ${notes.form ?? '–'} · encoding ${notes.encoding}`,
  ].join('\n');
}

function outline({ report: { sections } }: Inspection): string {
  if (sections.length === 0) return '';
  const rows = sections.map(({ locator, title, start, end }) => [
    `  ${locator}`,
    `lines ${start}–${end}`,
    title || '(no heading)',
  ]);
  return ['Outline', ...inColumns(rows)].join('\n');
}

function tables({ reading: { sections } }: Inspection): string {
  const found = sections.flatMap(({ blocks }) =>
    blocks.filter(
      (block): block is AddressedTable => block.type === 'table' && block.kind.startsWith('form-'),
    ),
  );
  return found.map(tableOf).join('\n\n');
}

function tableOf({ caption, rows, lines }: AddressedTable): string {
  const printed = rows.flatMap(({ cells, type }) => {
    if (type === 'head') return [];
    const words = (kind: string): string[] =>
      cells.filter((cell) => cell.kind === kind).map((cell) => cell.printed.text.replace(/\s+/g, '') || '␣');
    return [{ label: words('label').at(-1) ?? '', values: words('value') }];
  });
  const width = Math.min(44, Math.max(...printed.map(({ label }) => widthOf(label))));
  const drawn = inColumns(printed.map(({ label, values }) => [`  ${fit(label, width)}`, ...values]));
  return [`Table ${caption}${lines ? `, lines ${lines.start}–${lines.end}` : ''}`, ...drawn].join('\n');
}

function figures({ reading: { observations }, report }: Inspection): string {
  const prose = observations.filter(({ printedIn }) => printedIn === 'prose');
  const cells = observations.length - prose.length;
  if (observations.length === 0) return report.form ? 'Figures: none recognised' : '';
  const rows = prose.map(({ measure, value, quote, lines }) => [
    `  ${measure}`,
    String(value ?? '–'),
    `line ${lines}`,
    excerpt(quote, 40),
  ]);
  return [`Figures: ${cells} in tables, ${prose.length} recognised in prose`, ...inColumns(rows)].join('\n');
}

function relations({ report: { checks } }: Inspection): string {
  if (checks.length === 0) return '';
  const count = (verdict: string): number => checks.filter((check) => check.verdict === verdict).length;
  const differing = checks.filter(({ verdict }) => verdict === 'differs');
  return [
    `Relations: ${count('holds')} hold, ${differing.length} differ, ${count('not-assessable')} not assessable`,
    ...differing.map(({ id, note }) => `  ${id}: ${note}`),
    ...(differing.length === 0
      ? []
      : [
          '  A difference that the printed report really has is accepted in the notes, with a reason:',
          'accepted:',
          ...differing.map(({ id }) => `  - { check: ${id}, reason: 原文如此，已与原件核对 }`),
        ]),
  ].join('\n');
}

function furniture({ proposed: { notes } }: Inspection): string {
  if (notes.furniture.length === 0) return '';
  const rows = notes.furniture.map(({ line, text, kind }) => [
    `  line ${line}`,
    `${kind} ${furnitureKinds[kind]}`,
    excerpt(text, 50),
  ]);
  return [`Furniture, taken out of the text: ${notes.furniture.length}`, ...inColumns(rows)].join('\n');
}

function issues({ report }: Inspection): string {
  const named: readonly [InspectionIssue['severity'], string][] = [
    ['error', 'To mend before it can be taken in'],
    ['warning', 'To look at'],
  ];
  return named
    .flatMap(([severity, title]) => {
      const own = report.issues.filter((issue) => issue.severity === severity);
      return own.length === 0 ? [] : [[`${title}: ${own.length}`, ...own.map(issueLine)].join('\n')];
    })
    .join('\n\n');
}

function issueLine({ line, message, repair }: InspectionIssue): string {
  const place = line === null ? '' : `line ${line}: `;
  const words = message.replace(/; (found|to do): /g, '\n      $1: ').replace(/^expected: /, 'expected: ');
  return `  ${place}${words}${repair ? `\n${repair.replace(/^/gm, '        ')}` : ''}`;
}

function confirm({ proposed: { evidence, notes, body, title } }: Inspection): string {
  if (!title) return '';
  const rows = [
    ...[...evidence].map(([entry, words]) => [`  ${entry}`, words]),
    ...notes.headings.map(({ line, locator, reason }) => [
      '  headings',
      `line ${line} is ${locator}: ${reason}`,
    ]),
  ];
  return [
    'To confirm',
    ...inColumns(rows),
    ...proposals(notes.proposals),
    ...(body.isNew
      ? [
          '  A body that bodies.yml does not have yet; its id is for ever:',
          toBodyYaml(body.body).trimEnd().replace(/^/gm, '    '),
        ]
      : []),
  ].join('\n');
}

function proposals(proposed: SeedNotes['proposals']): string[] {
  if (proposed.length === 0) return [];
  return [
    '  Figures of the prose, seen phrased so before; none is published until it is moved to `observations`:',
    ...inColumns(proposed.map(({ measure, quote }) => [`    ${measure}`, excerpt(quote, 40)])),
  ];
}
