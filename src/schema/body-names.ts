/** What a body is called in a report year. Apart from the schema of bodies, which a page has no need of. */

/** Names from the earliest to the latest, each with the years it was borne in, where they are known. */
interface Named<Name extends Bounded = Bounded> {
  names: readonly Name[];
}
interface Bounded {
  name: string;
  short?: string | undefined;
  from?: number | undefined;
  to?: number | undefined;
}

/** The name a body bore in a report year: of several the one that is bounded closest is listed last. */
export function nameIn<Name extends Bounded>({ names }: Named<Name>, year: number): Name | undefined {
  return names.findLast(({ from = -Infinity, to = Infinity }) => from <= year && year <= to);
}

/** What a list calls a body in a report year: by the name that year's document prints, where the list of names has it. */
export function shortIn(body: Named & { short: string }, year: number, issuer?: string): string {
  const printed = body.names.find(({ name }) => name === issuer) ?? nameIn(body, year);
  return printed?.short ?? body.short;
}
