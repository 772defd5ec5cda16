/** The pages of a booklet that are ours: its cover and its end. */
import type { BookletFacts } from '../lib/booklet.ts';
import { html, type Html } from '../shell/html.ts';
import { setHtml } from '../shell/trusted.ts';
import type { Block } from './text.ts';

export const coverOf = ({ title, issuer, kind, archive, edition, address }: BookletFacts): Block[] =>
  toBlocks(
    html`<p data-as="issuer">${issuer}</p>
      <p data-as="title">${title}</p>
      <p>${kind}</p>
      <p data-as="notice">非官方转录</p>
      <p>文字据公开发布的文件提取，未经发布机关核对；有出入的，以发布机关公布的原件为准。</p>
      <p data-as="archive">${archive}</p>
      <p>版次 ${edition}</p>
      ${address && html`<p>${address}</p>`}`,
  );

export const endOf = ({ title, edition, key, address, source, citations }: BookletFacts): Block[] =>
  toBlocks(
    html`<h2>出处和版次</h2>
      ${list([
        ['文件', title],
        ['原文文本', `${source.file}，第${source.lines}行`],
        ['SHA-256', source.sha256],
        ['版次', edition],
        address ? ['地址', address] : ['位置', key],
      ])}
      <h2>怎样引用</h2>
      ${list(citations.map(({ format, text }) => [format, text]))}
      <p>页码是装订本自己的，随字体和浏览器而异；引用请写章节、段落${address && '和地址'}，或者原文行号。</p>
      <h2>哪些是本站所加</h2>
      <p>
        封面、目录、页眉页脚、表题和续表的表头是本站所加，其余的都是文件印出的文字。页边的小字是原文文本的行号，标在该行开头所在之处；“〔更正：〕”和“本站读法”是本站的意见。
      </p>`,
  );

const list = (entries: readonly (readonly [name: string, words: string])[]): Html =>
  html`<dl>
    ${entries.map(
      ([name, words]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${words}</dd>
        </div>`,
    )}
  </dl>`;

function toBlocks(view: Html): Block[] {
  const made = document.createElement('div');
  setHtml(made, view);
  return [...made.children].flatMap((child) =>
    child instanceof HTMLElement ? [{ element: child, keep: child.localName === 'h2' }] : [],
  );
}
