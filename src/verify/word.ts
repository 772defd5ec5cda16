/** A verified article for a word processor: its own characters with their marks, the findings below, addresses in full. */
import type { Copied } from '../shell/clipboard.ts';
import { toEntry, type Entry, type Places } from './entry.ts';
import { summaryOf, type Finding } from './findings.ts';
import { markedLines, type Piece } from './marks.ts';
import type { PrintedRun } from './sides.ts';
import type { VerdictId } from './verdicts.ts';

export interface VerifiedArticle {
  article: string;
  findings: readonly Finding[];
  places: Places;
  /** A root-relative address as it works anywhere. */
  absolute: (url: string) => string;
}

/** Lines of Word’s own names (`text-underline`) beside those of the web: other programs know the latter. */
const lines: Readonly<Record<VerdictId, readonly [web: string, word: string]>> = {
  'number-differs': ['double', 'double'],
  'quote-differs': ['double', 'double'],
  'quote-absent': ['wavy', 'wave'],
  'number-other-scope': ['wavy', 'wave'],
  'quote-form': ['dotted', 'dotted'],
  'quote-unknown': ['dashed', 'dash'],
  'number-unknown': ['dashed', 'dash'],
  'number-derived': ['dotted', 'dotted'],
  'number-agrees': ['solid', 'single'],
  'quote-exact': ['solid', 'single'],
};

export function toCopied(verified: VerifiedArticle): Copied {
  const { article, findings, places } = verified;
  const marked = [...markedLines(article, findings)];
  const entries = findings.map((finding) => toEntry(finding, places));
  const summary = summaryOf(findings);
  return {
    html: [
      ...marked.map((pieces) => `<p>${htmlOf(pieces)}</p>`),
      `<p><b>引文核验结果</b></p><p>${escape(summary)}</p>`,
      ...entries.map((entry) => `<p>${htmlOfEntry(entry, verified)}</p>`),
    ].join(''),
    text: [
      marked.map(textOf).join('\n'),
      `引文核验结果\n${summary}`,
      ...entries.map((entry) => textOfEntry(entry, verified)),
    ].join('\n\n'),
  };
}

const signOf = ({ number, verdict }: Finding): string => `〔${number} ${verdict.label}〕`;

const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.type === 'text') return piece.text;
      if (piece.type === 'slip') return textOf(piece.pieces);
      return textOf(piece.pieces) + (piece.ends ? signOf(piece.finding) : '');
    })
    .join('');

const htmlOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.type === 'text') return escape(piece.text);
      if (piece.type === 'slip') return `<b>${htmlOf(piece.pieces)}</b>`;
      const [web, word] = lines[piece.finding.verdict.id];
      const style = `text-decoration:underline;text-decoration-style:${web};text-underline:${word}`;
      const sign = piece.ends ? `<sup>${escape(signOf(piece.finding))}</sup>` : '';
      return `<span style="${style}">${htmlOf(piece.pieces)}</span>${sign}`;
    })
    .join('');

/** On both sides what differs stands in bold. */
const htmlOfEntry = (entry: Entry, { absolute }: VerifiedArticle): string =>
  linesOf(entry, {
    article: htmlOf(entry.article),
    printed: (entry.isExact ? [] : entry.printed)
      .map(({ text, instead }) => (instead === undefined ? escape(text) : `<b>${escape(text)}</b>`))
      .join(''),
    address: `<a href="${escape(absolute(entry.url))}">${escape(absolute(entry.url))}</a>`,
    words: escape,
  }).join('<br>');

const textOfEntry = (entry: Entry, { absolute }: VerifiedArticle): string =>
  linesOf(entry, {
    article: textOf(entry.article),
    printed: entry.isExact ? '' : plainRuns(entry.printed),
    address: absolute(entry.url),
    words: (text) => text,
  }).join('\n');

export const plainRuns = (runs: readonly PrintedRun[]): string => runs.map(({ text }) => text).join('');

interface Parts {
  article: string;
  printed: string;
  address: string;
  words: (text: string) => string;
}

function linesOf(entry: Entry, { article, printed, address, words }: Parts): string[] {
  return [
    `${entry.number}．${entry.kind}，${words(entry.verdict)}：“${article}”`,
    printed && `档案所载：“${printed}”`,
    entry.formula && `算式：${words(entry.formula)}`,
    entry.where && `出处：${words(entry.where)}`,
    entry.url && address,
    words(entry.note),
  ].filter(Boolean);
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
