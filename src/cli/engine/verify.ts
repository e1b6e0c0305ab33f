import { UsageError } from '../usage.ts';
import { readProblemsOf } from './problem-file.ts';
import { bytesOf, InputError, printing } from './read-file.ts';
import { verifyInstances } from './verify-set.ts';

const usage = '用法 / usage: zhongshu verify FILE RESULT --json';

/** `verify FILE RESULT`: whether what another command printed keeps every rule of the file. */
export const verifyVerb = (args: string[]): Promise<number> =>
  printing(() => {
    const [file, result, ...more] = args.filter((arg) => arg !== '--json');
    if (!file || !result || more.length > 0) throw new UsageError(usage);
    const problems = readProblemsOf(file, undefined);
    if (problems === null) throw new InputError('verify.unknown-kind', file, '只能核对测试集文件');
    return verifyInstances(problems, jsonOf(result));
  });

const jsonOf = (path: string): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytesOf(path)));
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError('result.not-json', path, error.message);
    throw error;
  }
};
