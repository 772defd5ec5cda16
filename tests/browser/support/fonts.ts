import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The families every browser draws with, whatever the machine has: all Chinese and Latin text is in them. */
export const families = { sans: 'Noto Sans SC', serif: 'Noto Serif SC' } as const;

const packages = ['@expo-google-fonts/noto-sans-sc', '@expo-google-fonts/noto-serif-sc'];
const weights = /^(?:400Regular|700Bold)$/;

/**
 * Prepare the fonts that come from npm, and nothing else, for fontconfig; answer with the file FONTCONFIG_FILE
 * is to name. Without it Chinese text is invisible on a machine without Chinese fonts, and differs on others.
 */
export function prepareFonts(cache: string): string {
  const fonts = join(cache, 'fonts');
  mkdirSync(fonts, { recursive: true });
  for (const path of packages.flatMap(fontFiles)) place(path, fonts);

  const config = join(cache, 'fonts.conf');
  writeAtOnce(config, fontconfig(fonts, join(cache, 'fontconfig')));
  return config;
}

function fontFiles(name: string): string[] {
  const folder = dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)));
  return readdirSync(folder)
    .filter((weight) => weights.test(weight))
    .flatMap((weight) => readdirSync(join(folder, weight)).map((file) => join(folder, weight, file)))
    .filter((path) => path.endsWith('.ttf'));
}

/** Link a font into a folder, or copy it where links are not to be had. */
function place(path: string, folder: string): void {
  const target = join(folder, basename(path));
  try {
    symlinkSync(relative(folder, path), target); // relative, so that the repository can be moved
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return; // Node's own errors carry a code
    copyFileSync(path, target);
  }
}

/** Write a file so that a browser starting at this moment sees the old one or the new one, whole. */
function writeAtOnce(path: string, text: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  try {
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function fontconfig(fonts: string, cache: string): string {
  const generic = { 'sans-serif': families.sans, serif: families.serif, monospace: families.sans };
  // Chromium asks for these two by name where a page names no family.
  const usual = { 'Times New Roman': families.serif, Arial: families.sans };
  const aliases = Object.entries({ ...generic, ...usual }).map(
    ([asked, family]) =>
      `  <match target="pattern"><test name="family"><string>${asked}</string></test>` +
      `<edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit></match>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    `  <dir>${escapeXml(fonts)}</dir>`,
    `  <cachedir>${escapeXml(cache)}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
