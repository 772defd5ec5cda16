import { route } from './_files.ts';

export const { getStaticPaths, GET } = route('json');
