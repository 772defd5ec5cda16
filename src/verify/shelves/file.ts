/** The files below `/verify/` by which the texts of the archive are found. */
import { urls } from '../../archive/urls.ts';
import type { Written } from '../../data/verify/traditional.ts';

export interface LibraryFile {
  /** Which characters are alike. */
  written: Written;
}

export const libraryPath = urls.verifyFile('library.json');
export const textPath = (key: string): string => urls.verifyFile(`texts/${key}.bin`);

export const isLibraryFile = (value: unknown): value is LibraryFile =>
  typeof value === 'object' && value !== null && 'written' in value && typeof value.written === 'object';
