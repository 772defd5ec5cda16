import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { citeResponse, withFormats } from '../../../../site/cite-files.ts';
import { sectionPaths } from '../../../../site/paths.ts';

export const getStaticPaths = async () => withFormats(await sectionPaths());

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { key, locator, format } }) =>
  citeResponse(key, locator, format);
