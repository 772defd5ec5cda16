/** Bytes as text, a character a byte, to look for words among them. (`latin1` of a TextDecoder is windows-1252: \x89 is ‰ there.) */
export function byteText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}
