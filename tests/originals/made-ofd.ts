import { strToU8, zipSync } from 'fflate';

const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** An OFD document with these pages, each the inside of a layer, and one template that is behind every page. */
export function ofd(pages: readonly string[], { template = '' } = {}): Uint8Array {
  const content = (inside: string, behind = ''): Uint8Array =>
    strToU8(
      `<ofd:Page ${space}>${behind}<ofd:Content><ofd:Layer>${inside}</ofd:Layer></ofd:Content></ofd:Page>`,
    );
  const list = pages.map(
    (_, index) => `<ofd:Page ID="${index + 10}" BaseLoc="Pages/Page_${index}/Content.xml"/>`,
  );
  return zipSync({
    'OFD.xml': strToU8(
      `<ofd:OFD ${space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': strToU8(
      `<ofd:Document ${space}><ofd:CommonData><ofd:TemplatePage ID="2" BaseLoc="/Doc_0/Tpls/Content.xml"/></ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages></ofd:Document>`,
    ),
    'Doc_0/Tpls/Content.xml': content(template),
    ...Object.fromEntries(
      pages.map((page, index) => [
        `Doc_0/Pages/Page_${index}/Content.xml`,
        content(page, '<ofd:Template TemplateID="2"/>'),
      ]),
    ),
  });
}

/** A text object at a place of the page, in type of 4 mm. */
export const textAt = (x: number, y: number, text: string, more = '', inside = ''): string =>
  `<ofd:TextObject Boundary="${x} ${y - 4} 200 5" Size="4" ${more}>${inside}<ofd:TextCode X="0" Y="4">${text}</ofd:TextCode></ofd:TextObject>`;
