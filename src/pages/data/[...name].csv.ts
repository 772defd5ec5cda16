import { route } from './_published.ts';

export const { getStaticPaths, GET } = route('.csv');
