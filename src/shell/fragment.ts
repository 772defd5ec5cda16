/** The id that the fragment of an address names. One that is badly written (`#%`) is taken as it stands, and names nothing. */
export function idIn(hash: string): string {
  const written = hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
