import { Worker } from 'node:worker_threads';

/**
 * Runs an exported function of a module in a thread of its own, so that heavy reading never holds up
 * other requests. Argument and answer are copied; `limitMs` ends a run that takes too long.
 */
export const inThread = <T>(module: URL, name: string, argument: unknown, limitMs = 120_000): Promise<T> =>
  new Promise<T>((done, fail) => {
    const worker = new Worker(new URL('./cpu-thread.ts', import.meta.url), {
      workerData: { module: module.href, name, argument },
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    });
    const late = setTimeout(() => {
      void worker.terminate();
      fail(new Error(`${name} took longer than ${limitMs} ms`));
    }, limitMs);
    worker.once('message', (answer: { result?: T; error?: string }) => {
      clearTimeout(late);
      if (answer.error === undefined) done(answer.result as T);
      else fail(new Error(answer.error));
    });
    worker.once('error', (error) => {
      clearTimeout(late);
      fail(error as Error);
    });
  });
