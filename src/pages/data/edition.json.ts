import { loadEdition } from '../../site/edition.ts';
import { json } from '../../site/files.ts';

export const GET = async (): Promise<Response> => json(await loadEdition());
