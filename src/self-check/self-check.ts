/**
 * A draft held to everything a single report, or its predecessor in the archive, allows. Pure: text and what is held in, findings out;
 * it runs in a worker of the reader's browser as in Node, on the pipeline that makes the archive.
 */
import { sectionId } from '../schema/ids.ts';
import { parseLines } from '../schema/locator.ts';
import { readDraft, type Draft, type DraftInput } from './draft.ts';
import { judgeEquations } from './equations.ts';
import type { Finding, ReadSection, SelfCheck } from './finding.ts';
import type { Around } from './held.ts';
import { printedLine } from './place.ts';
import { draftChecks } from './rules/index.ts';

const other =
  '这份文稿不像政府信息公开工作年度报告：没有读到写明年度、以“报告”结尾的标题和它之下的各个部分，所以没有核对。';

export function selfCheck(input: DraftInput, around: Around): SelfCheck {
  const draft = readDraft(input, around);
  if (!draft) return { kind: 'other', sentence: other };
  const equations = judgeEquations(draft);
  const findings = [...draftChecks.flatMap((check) => check.run(draft)), ...equations.findings];
  const { identity, document, titleMade } = draft;
  return {
    kind: 'report',
    report: {
      title: titleMade ? '' : document.title,
      body: { id: identity.body, name: identity.name, isNew: identity.isNew },
      year: identity.year,
      form: identity.form,
      scope: document.scope ?? 'unstated',
      sections: sectionsOf(draft),
      held: equations.held,
      judged: equations.judged,
    },
    findings: inPrintedOrder(draft, findings),
    unjudged: equations.unjudged,
  };
}

/** In the order of the text: what stands nowhere is of the whole and comes first; of one line what was found first. */
function inPrintedOrder(draft: Draft, findings: readonly Finding[]): Finding[] {
  const lastLine = draft.lines.length;
  const rank = ({ rule, place: { line } }: Finding): number => line ?? (rule === 'table' ? lastLine : 0);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

/** The sections as they were read, in printed order; a title that was only put there is none of them. */
function sectionsOf({ document, reading, titleMade }: Draft): ReadSection[] {
  const nodes = new Map(document.sections.map((section) => [sectionId(section.locator), section]));
  return reading.sections.flatMap(({ locator, depth, marker, title, runIn }): ReadSection[] => {
    const own = nodes.get(sectionId(locator));
    if (!own) return [];
    const heading = titleMade && locator === '0' ? null : (own.heading?.text ?? null);
    const line = own.heading ? parseLines(own.heading.lines).start : parseLines(own.lines).start;
    return [
      {
        ...{ locator, depth, marker, title, runIn, heading },
        line: printedLine(line, titleMade),
        nodes: own.nodes,
      },
    ];
  });
}
