import { documentsJson } from '../../lib/data-files.ts';
import { loadSite } from '../../site/archive.ts';
import { json } from '../../site/files.ts';

export const GET = async (): Promise<Response> => json(documentsJson((await loadSite()).archive));
