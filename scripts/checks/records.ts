import { checkRecordsSchema, type CheckRecord } from '../../src/schema/check.ts';

/** `checks.json` as committed: fields in one order, an operand a line, so that a diff shows the figure that changed. */
export function formatRecords(records: readonly CheckRecord[]): string {
  const lines = checkRecordsSchema.parse(records).map(({ operands, ...rest }) => {
    const fields = Object.entries(rest).map(
      ([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
    );
    const list = operands.map((operand) => `      ${JSON.stringify(operand)}`).join(',\n');
    return `  {\n${fields.join('\n')}\n    "operands": [\n${list}\n    ]\n  }`;
  });
  return `[\n${lines.join(',\n')}\n]\n`;
}
