/** The permalink registry, as it stands in the repository. */
import { registryText } from '../site/permalinks.ts';

export const GET = (): Response =>
  new Response(registryText(), { headers: { 'content-type': 'application/json' } });
