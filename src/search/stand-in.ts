import type { Engine } from './engine.ts';
import { isLost } from './unavailable.ts';

/**
 * An engine for which another answers where a file of its own is lost. The other is made when it is first needed; where it does not
 * know either, what is told is what befell the first.
 */
export function standingIn(engine: Engine, other: () => Promise<Engine>): Engine {
  let made: Promise<Engine> | undefined;
  const make = () =>
    (made ??= other().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
  return {
    ...engine,
    narrow: (text) =>
      engine.narrow(text).catch(async (lost: unknown) => {
        if (!isLost(lost)) throw lost;
        try {
          return await (await make()).narrow(text);
        } catch {
          throw lost;
        }
      }),
  };
}
