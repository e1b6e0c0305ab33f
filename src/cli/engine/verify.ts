import { UsageError } from '../usage.ts';
import { readProblemsOf } from './problem-file.ts';
import { bytesOf, InputError, printing, readPlanOf } from './read-file.ts';
import { verifyPlanFile } from './verify-plan.ts';
import { verifyInstances } from './verify-set.ts';

const usage = '用法 / usage: zhongshu verify FILE RESULT --json';

/** `verify FILE RESULT`: whether what another command printed keeps every rule of the file. */
export const verifyVerb = (args: string[]): Promise<number> =>
  printing(() => {
    const [file, result, ...more] = args.filter((arg) => arg !== '--json');
    if (!file || !result || more.length > 0) throw new UsageError(usage);
    const problems = readProblemsOf(file, undefined);
    if (problems !== null) return verifyInstances(problems, jsonOf(result));
    return verifyPlanFile(readPlanOf(file, usage).plan, jsonOf(result));
  });

const jsonOf = (path: string): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytesOf(path)));
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError('result.not-json', path, error.message);
    throw error;
  }
};
