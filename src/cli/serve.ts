import { readConfig } from '#platform/config.ts';
import { startServing } from './start-serving.ts';
import { expectOnly } from './usage.ts';

/** Starts the product and stays until told to stop; a stop finishes the requests and jobs under way. */
export const serve = async (args: string[]): Promise<number> => {
  expectOnly(args, [], 'zhongshu serve');
  const { address, setupToken, stop } = await startServing(readConfig(process.env));
  if (address === null) console.log('中枢后台任务已启动');
  else
    console.log(
      setupToken
        ? `中枢已启动 ${address}  首次设置（仅一次有效）：${address}/setup#${setupToken}`
        : `中枢已启动 ${address}`,
    );
  await untilStopped();
  giveUpAfter(stopLimitMs);
  await stop();
  return 0;
};

const untilStopped = (): Promise<void> =>
  new Promise((stopped) => {
    process.once('SIGTERM', () => stopped());
    process.once('SIGINT', () => stopped());
  });

const stopLimitMs = 20_000;

/** A stop that hangs, on a disk that is gone for instance, ends all the same; so does a second signal. */
const giveUpAfter = (limitMs: number): void => {
  setTimeout(() => process.exit(1), limitMs).unref();
  process.once('SIGTERM', () => process.exit(1));
  process.once('SIGINT', () => process.exit(1));
};
