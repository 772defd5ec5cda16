/** An address as a QR code. */
import { encode } from 'uqr';

/** A square of its own, black on white, with the quiet border that readers of codes need. */
export function qrOf(address: string): SVGElement {
  const { size, data } = encode(address, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? `M${x} ${y}h1v1h-1z` : [])));
  const svg = (name: string, attributes: Readonly<Record<string, string>>) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    return made;
  };
  const code = svg('svg', {
    viewBox: `0 0 ${size} ${size}`,
    role: 'img',
    'aria-label': `二维码：${address}`,
  });
  code.append(svg('path', { d: dark.join(''), 'shape-rendering': 'crispEdges' }));
  code.dataset['as'] = 'qr';
  return code;
}
