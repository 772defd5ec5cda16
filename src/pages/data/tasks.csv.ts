import { toCsv } from '../../lib/csv.ts';
import { taskRecords } from '../../lib/data-files.ts';
import { loadSite } from '../../site/archive.ts';
import { csv } from '../../site/files.ts';

const columns = ['group', 'subgroup', 'number', 'text', 'lead', 'responsible', 'line_start', 'line_end', 'url'];

export const GET = async (): Promise<Response> => csv(toCsv(taskRecords((await loadSite()).archive), columns));
