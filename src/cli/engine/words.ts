import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from '../usage.ts';

/** The words of a command with the options it knows; a word it does not know is answered with its usage. */
export const wordsOf = <const Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  usage: string,
) => {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UsageError(`${error.message}\n${usage}`);
  }
};
