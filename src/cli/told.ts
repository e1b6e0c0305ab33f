import { ConfigError } from '#platform/config.ts';
import { DataLockedError } from '#platform/db/data-lock.ts';
import { AppError } from '#platform/errors.ts';
import { inBoth } from './in-both.ts';
import { UsageError } from './usage.ts';
import { RunningError } from './with-product.ts';

/** What the machine says when what was asked of it cannot be: a file, a folder, another machine, a disk. */
const machine = new Set([
  'EACCES',
  'ECONNREFUSED',
  'ECONNRESET',
  'EEXIST',
  'EHOSTUNREACH',
  'EISDIR',
  'ENOENT',
  'ENOSPC',
  'ENOTDIR',
  'ENOTFOUND',
  'EPERM',
  'EROFS',
  'ETIMEDOUT',
]);
/** What PostgreSQL says when it lets nobody in. */
const noEntry = new Set(['28000', '28P01', '3D000', '53300', '57P03']);

/** Says what went wrong and answers the exit code: 2 for a wrong call or setting, 1 for everything else. */
export const told = (error: unknown): number => {
  const { code = '', message = String(error), cause } = error as Fault;
  if (error instanceof ConfigError || error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS'))
    return say(message, 2);
  if (error instanceof DataLockedError)
    return say(`${message}\n数据目录正被另一个进程使用；请先停止它，或设置另一个 ZHONGSHU_DATA。`, 2);
  if (error instanceof RunningError) return say(message, 1);
  if (error instanceof AppError) return say(inBoth(error), 1);
  if (machine.has(code) || noEntry.has(code)) return say(message, 1);
  if (cause && machine.has((cause as Fault).code ?? '')) return say((cause as Fault).message ?? message, 1);
  console.error(error);
  return 1;
};

interface Fault {
  readonly code?: string;
  readonly message?: string;
  readonly cause?: unknown;
}

const say = (text: string, exitCode: number): number => {
  console.error(text);
  return exitCode;
};
