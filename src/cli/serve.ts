import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setupLink } from '#capabilities/setup/setup-link.ts';
import type { App } from '#platform/app.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { openApp, serverOf } from './open-app.ts';
import { runBackground } from './background.ts';
import { newControlToken, removeControl, saveControl } from './control.ts';

const builtWeb = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** The product at work in this process. */
export interface Serving {
  /** Null where this process only works in the background. */
  readonly address: string | null;
  /** Secret of the one-time set-up link while the product is not set up. */
  readonly setupToken: string | null;
  /** Finishes the requests and jobs under way. */
  readonly stop: () => Promise<void>;
}

/** Starts the product and stays until told to stop; a stop finishes the requests and jobs under way. */
export const serve = async (): Promise<number> => {
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

/** Opens the product of a configuration and begins its work: answering requests, the background, or both. */
export const startServing = async (config: Config): Promise<Serving> => {
  const app = await openApp({ config });
  const stops = [() => app.close()];
  if (config.role !== 'app') stops.unshift(await runBackground(app));
  const isListening = config.role !== 'worker';
  const address = isListening ? await listen(app, stops) : null;
  return {
    address,
    setupToken: isListening ? await setupLink(app) : null,
    stop: async () => {
      for (const stop of stops) await stop();
    },
  };
};

/** Answers the address; what ends it goes before the other stops, and what removes its traces after them. */
const listen = async (app: App, stops: (() => Promise<void>)[]): Promise<string> => {
  const { config } = app;
  const token = newControlToken();
  const server = await serverOf(app, {
    webFolder: existsSync(builtWeb) ? builtWeb : null,
    controlToken: token,
  });
  await server.listen({ port: config.port, host: config.host });
  stops.unshift(() => server.close());
  saveControl(config.dataDir, {
    address: addressOf({ ...config, publicUrl: null }, server.server.address()),
    token,
  });
  stops.push(async () => removeControl(config.dataDir));
  return addressOf(config, server.server.address());
};

const addressOf = (config: Config, bound: { port: number } | string | null): string => {
  const port = typeof bound === 'object' && bound ? bound.port : config.port;
  return config.publicUrl ?? `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${port}`;
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
