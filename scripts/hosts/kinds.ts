/** The kinds of files that a site consists of, by their extension. */
export interface Kind {
  type: string;
  /** Sent as UTF-8, and compressed to whoever takes it. */
  text: boolean;
  /** Data, texts and pictures, which other pages and programs may read and show. */
  open: boolean;
  /** Named after its content wherever it lies. */
  hashed: boolean;
}

const data = (type: string): Kind => ({ type, text: true, open: true, hashed: false });
const part = (type: string): Kind => ({ type, text: true, open: false, hashed: false });
const original = (type: string): Kind => ({ type, text: false, open: true, hashed: false });
const binary = (type: string): Kind => ({ type, text: false, open: false, hashed: false });
/** Pagefind's own files: compressed already, and unpacked by its script, so never sent as `Content-Encoding`. */
const index: Kind = { ...binary('application/octet-stream'), hashed: true };

/** '' is a file such as SHA256SUMS. */
export const kinds = {
  '': data('text/plain'),
  asc: data('text/plain'),
  bib: data('application/x-bibtex'),
  csv: data('text/csv'),
  json: data('application/json'),
  jsonl: data('application/x-ndjson'),
  md: data('text/markdown'),
  mdx: data('text/plain'),
  py: data('text/plain'),
  r: data('text/plain'),
  ris: data('application/x-research-info-systems'),
  sh: data('text/plain'),
  sig: data('text/plain'),
  svg: data('image/svg+xml'),
  txt: data('text/plain'),
  xml: data('application/xml'),
  yml: data('text/plain'),
  sha256: data('text/plain'),

  css: part('text/css'),
  html: part('text/html'),
  js: part('text/javascript'),
  mjs: part('text/javascript'),
  webmanifest: part('application/manifest+json'),

  doc: original('application/msword'),
  docx: original('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  ofd: original('application/ofd'),
  pdf: original('application/pdf'),
  png: original('image/png'),
  zip: original('application/zip'),

  bcmap: binary('application/octet-stream'),
  bin: binary('application/octet-stream'),
  pagefind: binary('application/octet-stream'),
  pfb: binary('application/octet-stream'),
  ttf: binary('font/ttf'),
  wasm: binary('application/wasm'),
  woff2: binary('font/woff2'),

  pf_filter: index,
  pf_fragment: index,
  pf_index: index,
  pf_meta: index,
  pf_text: index,
} as const satisfies Readonly<Record<string, Kind>>;

/** The extension of a file, without the dot; '' where it has none. */
export const extensionOf = (file: string): string => /\.(\w+)$/.exec(file)?.[1] ?? '';

/** Nothing of a file whose extension no one foresaw. */
export const kindOf = (file: string): Kind | undefined =>
  (kinds as Readonly<Record<string, Kind>>)[extensionOf(file)];

/** Every extension of a kind that satisfies a condition, in order. */
export const extensionsOf = (wanted: (kind: Kind) => boolean): string[] =>
  Object.entries(kinds).flatMap(([extension, kind]) => (extension !== '' && wanted(kind) ? [extension] : []));
