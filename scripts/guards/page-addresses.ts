/** The addresses that an element of a page holds, wherever browsers, readers and programs look for them. */
import type { Element } from './read-elements.ts';

const single = ['href', 'src', 'action', 'poster', 'data', 'xlink:href', 'formaction', 'cite', 'background'];
/** Pictures in several sizes: each address with its size behind it. */
const several = ['srcset', 'imagesrcset'];
/** What a page says of itself to messengers and catalogues. */
const told = /^(?:og:(?:url|image|audio|video)|twitter:image|citation_\w+_url)$/;

/** Fields of what a page says of itself to search engines (JSON-LD) that hold an address. */
const described = /"(?:url|contentUrl|item|sameAs|license|image)"\s*:\s*"([^"\s]+)"/g;

export function addressesOf({ name, attributes, texts }: Element): string[] {
  return [
    ...single.flatMap((attribute) => attributes.get(attribute)?.trim() ?? []),
    ...several.flatMap((attribute) => addressesInSet(attributes.get(attribute) ?? '')),
    ...(name === 'meta' ? inMeta(attributes) : []),
    ...(attributes.get('type') === 'application/ld+json'
      ? texts.flatMap(({ text }) => [...text.matchAll(described)].map(([, address = '']) => address))
      : []),
  ];
}

/** `data:` holds commas of its own, and ends at white space as every address does. */
const addressesInSet = (written: string): string[] =>
  [...written.matchAll(/(?:^|,)\s*(\S*[^\s,])/g)].map(([, address = '']) => address);

function inMeta(attributes: Element['attributes']): string[] {
  const content = attributes.get('content') ?? '';
  if (attributes.get('http-equiv')?.toLowerCase() === 'refresh') return refreshTo(content);
  return told.test(attributes.get('property') ?? attributes.get('name') ?? '') ? [content] : [];
}

/** Where a page leads on to by itself; nowhere where it only loads itself again. */
export const refreshTo = (content: string): string[] => {
  const [, address] = /^[\s\d.]+[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(content) ?? [];
  return address === undefined ? [] : [address.trim()];
};
