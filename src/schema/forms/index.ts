/** All forms, by id. */
import { form2008 } from './2008.ts';
import { form2014 } from './2014.ts';
import { form2019 } from './2019.ts';
import { form2021 } from './2021.ts';
import type { Form } from './form.ts';
import type { FormId } from './ids.ts';

export const forms: Readonly<Record<FormId, Form>> = {
  '2008': form2008,
  '2014': form2014,
  '2019': form2019,
  '2021': form2021,
};
