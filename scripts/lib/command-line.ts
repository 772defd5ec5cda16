import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What a command was given; where it was given what it does not know, it says how it is used and ends. */
export function readCommandLine<Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error;
    return misused(error.message.split('\n')[0]?.replace(/\. To specify.*$/, '') ?? '', usage);
  }
}

/** End the command and say how it is used. */
export function misused(what: string, usage: string): never {
  console.error(`${what}\nUse it as: ${usage}`);
  process.exit(2);
}
