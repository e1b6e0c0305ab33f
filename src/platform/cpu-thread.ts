import { parentPort, workerData } from 'node:worker_threads';

const { module, name, argument } = workerData as { module: string; name: string; argument: unknown };

try {
  const loaded = (await import(module)) as Record<string, (argument: unknown) => unknown>;
  parentPort?.postMessage({ result: await loaded[name]?.(argument) });
} catch (error) {
  parentPort?.postMessage({ error: (error as Error).stack ?? String(error) });
}
