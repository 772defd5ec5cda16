/** The archive's files of a self-check. */
import { urls } from '../archive/urls.ts';
import { FilesUnavailable, type VerifyFiles } from '../verify/files.ts';
import { unpacked, type HeldList, type HeldReport, type PackedReport } from './held.ts';

export interface HeldFiles {
  list(): Promise<HeldList>;
  /** Of a body and a year; none where the archive holds none. */
  reports(body: string, year: number): Promise<readonly HeldReport[]>;
}

export function heldFiles(files: VerifyFiles): HeldFiles {
  const list = async (): Promise<HeldList> => {
    const file = await files.json(urls.selfCheckList());
    if (!isList(file)) throw new FilesUnavailable('the list of what is held is none');
    return file;
  };
  return {
    list,
    async reports(body, year) {
      const { held } = await list();
      if (!held[body]?.years.includes(year)) return [];
      const file = await files.json(urls.selfCheckReports(body, year));
      if (!isReports(file)) throw new FilesUnavailable(`the reports of ${body} in ${year} are none`);
      return file.map(unpacked);
    },
  };
}

// Our own files, written by our own build: all that can go wrong is that another file comes in their place.
const isList = (file: unknown): file is HeldList =>
  typeof file === 'object' &&
  file !== null &&
  'bodies' in file &&
  Array.isArray(file.bodies) &&
  'held' in file;
const isReports = (file: unknown): file is readonly PackedReport[] =>
  Array.isArray(file) && file.every((one) => typeof one === 'object' && one !== null && 'figures' in one);
