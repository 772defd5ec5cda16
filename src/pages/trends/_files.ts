/** The files of each measure that is printed at all: `/trends/{measure}.csv`, `.json` and `.svg`. */
import { isPrinted, measureCsv, measureJson, type MeasureSources } from '../../data/measure-file.ts';
import { toJson } from '../../data/files.ts';
import { pointsOf } from '../../lib/series.ts';
import { figuresOf } from '../../lib/series/measure-figures.ts';
import { pictureOf } from '../../lib/series/picture.ts';
import { toSvg } from '../../lib/series/svg.ts';
import { urls } from '../../archive/urls.ts';
import { measureIds, measureSlug, type MeasureId } from '../../schema/vocabulary.ts';
import { absolute } from '../../site/citation.ts';
import { editionLabel, loadEdition } from '../../site/edition.ts';
import { loadTrends } from './_data.ts';

type Extension = 'csv' | 'json' | 'svg';
interface Route {
  params: { measure: string };
  props: { measure: MeasureId };
}

const contentTypes: Readonly<Record<Extension, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
};

async function sources(): Promise<MeasureSources> {
  const { archive, points, implied } = await loadTrends();
  return { archive, points, implied, edition: await loadEdition(), absolute };
}

const writers: Readonly<Record<Extension, (measure: MeasureId) => Promise<string>>> = {
  csv: async (measure) => measureCsv(measure, await sources()),
  json: async (measure) => toJson(measureJson(measure, await sources())),
  svg: drawMeasure,
};

/** The first chart of the page: its wholes or, where none is printed, its first split. */
async function drawMeasure(measure: MeasureId): Promise<string> {
  const data = await loadTrends();
  const [figure] = figuresOf(data.points, measure, data, data.isLead);
  if (!figure) throw new Error(`${measure} is printed, and has no figure`);
  const model = { ...figure.model, edition: editionLabel(await loadEdition()) };
  const address = absolute(urls.measure(measure));
  return toSvg(pictureOf(model, address), model, address);
}

/** The route of all files of one kind. */
export function route(extension: Extension) {
  return {
    getStaticPaths: async (): Promise<Route[]> => {
      const { points } = await loadTrends();
      return measureIds
        .filter((measure) => isPrinted(pointsOf(points, measure)))
        .map((measure) => ({ params: { measure: measureSlug(measure) }, props: { measure } }));
    },
    GET: async ({ props }: { props: Route['props'] }): Promise<Response> =>
      new Response(await writers[extension](props.measure), {
        headers: { 'content-type': contentTypes[extension] },
      }),
  };
}
