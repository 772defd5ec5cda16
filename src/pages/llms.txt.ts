/** What there is here for programs, in the form of llmstxt.org: a title, a summary, and lists of links. */
import type { APIRoute } from 'astro';
import { urls } from '../archive/urls.ts';
import { loadSite } from '../site/archive.ts';
import { absolute } from '../site/citation.ts';
import { settings } from '../site/settings.ts';

/** Documents that are listed here; of more, `documents.json` has the list. */
const mostListed = 100;

export const GET: APIRoute = async () => {
  const { archive } = await loadSite();
  const newest = archive.documents.toReversed().slice(0, mostListed);
  const link = (name: string, url: string, words: string): string =>
    `- [${name}](${absolute(url)})：${words}`;
  const text = [
    `# ${settings.name}`,
    `> ${settings.description}文字均为非官方转录，引用时请附所在节的地址，并以发布机关公布的原件为准。`,
    '每份文件的地址之后加 index.md 是全文（Markdown），加 index.json 是逐节的文字、行号、引文和哈希，加 source.txt 是原文文本；每节的地址之后加 text.txt 是该节的文字。地址一经公布，永久有效。',
    '## 数据',
    [
      link(
        'datapackage.json',
        urls.dataFile('datapackage.json'),
        '全部数据文件和每一列的说明（Frictionless）',
      ),
      link('documents.json', urls.dataFile('documents.json'), '全部文件'),
      link('bodies.json', urls.dataFile('bodies.json'), '全部机关'),
      link('edition.json', urls.dataFile('edition.json'), '版次、原文文本的哈希、数量'),
      link('changes.json', urls.dataFile('changes.json'), '各版次改了什么：改前、改后、位置、性质、理由'),
      link('数据说明', urls.data(), '每一列是什么，怎样打开，怎样引用'),
    ].join('\n'),
    '## 文件',
    newest.map(({ key, title, issuer }) => link(title, urls.documentMarkdown(key), issuer)).join('\n'),
    ...(newest.length < archive.documents.length
      ? [`更早的 ${archive.documents.length - newest.length} 份见 documents.json。`]
      : []),
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
