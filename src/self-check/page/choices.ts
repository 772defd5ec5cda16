/** What the pipeline proposes and a person may correct: whose report it is, of which year, in which form, and whose work it counts. */
import { shortIn } from '../../schema/body-names.ts';
import { formIds, forms, scopeIds, scopes, type FormId, type ScopeId } from '../../schema/vocabulary.ts';
import { html, type Html } from '../../shell/html.ts';
import type { DraftInput } from '../draft.ts';
import type { ReadReport } from '../finding.ts';
import type { HeldList } from '../held.ts';

export type Said = NonNullable<DraftInput['said']>;

interface Option {
  value: string;
  label: string;
}

const select = (name: keyof Said, label: string, chosen: string, options: readonly Option[]): Html =>
  html`<label
    >${label}<select name="${name}">
      ${options.map(({ value, label: words }) =>
        value === chosen
          ? html`<option value="${value}" selected>${words}</option>`
          : html`<option value="${value}">${words}</option>`,
      )}
    </select></label
  >`;

export function choicesView(
  { body, year, form, scope }: ReadReport,
  { bodies }: Pick<HeldList, 'bodies'>,
): Html {
  const known = bodies.map((one) => ({ value: one.id, label: shortIn(one, year) }));
  const own = body.isNew ? [{ value: '', label: `${body.name}（不在本档案所列的机关中）` }] : [];
  const years = [-3, -2, -1, 0, 1].map((step) => String(year + step));
  return html`<fieldset>
    <legend>读错了可以改，改后重新核对</legend>
    ${select('body', '机关', body.isNew ? '' : body.id, [...own, ...known])}
    ${select(
      'year',
      '年度',
      String(year),
      years.map((value) => ({ value, label: `${value}年` })),
    )}
    ${select(
      'form',
      '格式',
      form,
      formIds.map((value) => ({ value, label: forms[value].label })),
    )}
    ${select(
      'scope',
      '统计范围',
      scope,
      scopeIds.map((value) => ({ value, label: scopes[value].label })),
    )}
  </fieldset>`;
}

/** What the fields say, where it is not what was read. */
export function saidIn(data: FormData, { body, year, form, scope }: ReadReport, before: Said): Said {
  const chosen = (name: string): string => String(data.get(name) ?? '');
  const [wanted, wantedForm, wantedScope] = [chosen('body'), chosen('form'), chosen('scope')];
  return {
    ...before,
    ...(wanted !== '' && wanted !== body.id ? { body: wanted } : {}),
    ...(chosen('year') !== String(year) ? { year: Number(chosen('year')) } : {}),
    // The options are the ids of the vocabulary.
    ...(wantedForm !== form ? { form: wantedForm as FormId } : {}),
    ...(wantedScope !== scope ? { scope: wantedScope as ScopeId } : {}),
  };
}
