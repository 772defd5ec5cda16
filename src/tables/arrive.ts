/** Whoever arrives at a cell by its address is told its row and its column; what tells is fetched only then. */
const cellId = /^#s[a-z0-9-]*-t\d+-[rh]\d/;

function arrive(): void {
  if (cellId.test(location.hash)) {
    void import('./caption.ts')
      .then(({ sayWhere }) => sayWhere(location.hash.slice(1)))
      .catch(() => undefined);
  }
}

addEventListener('hashchange', arrive);
arrive();
