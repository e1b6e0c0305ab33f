import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setupLink } from '#capabilities/setup/setup-link.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { openApp, serverOf } from './open-app.ts';
import { runBackground } from './background.ts';
import { expectOnly } from './usage.ts';
import { newControlToken, removeControl, saveControl } from './control.ts';

const builtWeb = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Starts the product and stays until told to stop; a stop finishes the requests and jobs under way. */
export const serve = async (args: string[]): Promise<number> => {
  expectOnly(args, [], 'zhongshu serve');
  const config = readConfig(process.env);
  const app = await openApp({ config });
  const stops: (() => Promise<void>)[] = [];
  try {
    await start(app, stops);
  } catch (error) {
    // What has begun would keep the process alive, and with it the lock on the data, without a server.
    await stopAll(app, stops);
    throw error;
  }
  await untilStopped();
  giveUpAfter(stopLimitMs);
  await stopAll(app, stops);
  return 0;
};

type App = Awaited<ReturnType<typeof openApp>>;
type Stops = (() => Promise<void>)[];

const stopAll = async (app: App, stops: Stops): Promise<void> => {
  for (const stop of stops) await stop();
  await app.close();
};

/** Begins what this process is there for, and notes how each part of it is stopped. */
const start = async (app: App, stops: Stops): Promise<void> => {
  const { config } = app;
  if (config.role !== 'app') stops.push(await runBackground(app));
  if (config.role !== 'worker') {
    const token = newControlToken();
    const server = await serverOf(app, {
      webFolder: existsSync(builtWeb) ? builtWeb : null,
      controlToken: token,
    });
    stops.unshift(() => server.close());
    await server.listen({ port: config.port, host: config.host });
    const address = addressOf(config, server.server.address());
    saveControl(config.dataDir, {
      address: addressOf({ ...config, publicUrl: null }, server.server.address()),
      token,
    });
    stops.push(async () => removeControl(config.dataDir));
    const link = await setupLink(app);
    console.log(
      link
        ? `中枢已启动 ${address}  首次设置（仅一次有效）：${address}/setup#${link}`
        : `中枢已启动 ${address}`,
    );
  } else console.log('中枢后台任务已启动');
};

const addressOf = (config: Config, bound: { port: number } | string | null): string => {
  const port = typeof bound === 'object' && bound ? bound.port : config.port;
  const host = ['0.0.0.0', '::'].includes(config.host) ? '127.0.0.1' : config.host;
  return config.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
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
