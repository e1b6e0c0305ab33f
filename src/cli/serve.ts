import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setupLink } from '#capabilities/setup/setup-link.ts';
import type { App } from '#platform/app.ts';
import { ConfigError, readConfig, type Config } from '#platform/config.ts';
import { openApp, serverOf } from './open-app.ts';
import { runBackground } from './background.ts';
import { newControlToken, removeControl, saveControl } from './control.ts';

const builtWeb = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Starts the product and stays until told to stop; a stop finishes the requests and jobs under way. */
export const serve = async (): Promise<number> => {
  const config = readConfig(process.env);
  const app = await openApp({ config });
  const stops: (() => Promise<void>)[] = [];
  try {
    await start(app, config, stops);
  } catch (error) {
    // A start that fails must not stay half begun and hold the data directory.
    for (const stop of stops) await stop();
    await app.close();
    throw listeningProblem(error, config);
  }
  await untilStopped();
  giveUpAfter(stopLimitMs);
  for (const stop of stops) await stop();
  await app.close();
  return 0;
};

const start = async (app: App, config: Config, stops: (() => Promise<void>)[]): Promise<void> => {
  if (config.role !== 'app') stops.push(await runBackground(app));
  if (config.role !== 'worker') {
    const token = newControlToken();
    const server = await serverOf(app, {
      webFolder: existsSync(builtWeb) ? builtWeb : null,
      controlToken: token,
    });
    await server.listen({ port: config.port, host: config.host });
    stops.unshift(() => server.close());
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

const causes: ReadonlyMap<unknown, readonly [string, string]> = new Map([
  ['EADDRINUSE', ['已被另一个程序占用', 'is used by another program']],
  ['EACCES', ['不允许当前用户使用', 'may not be used by this user']],
  ['EADDRNOTAVAIL', ['不是本机的地址', 'is no address of this machine']],
]);

/** Why nobody can be listened to, and what to do about it; anything else as it is. */
const listeningProblem = (error: unknown, { host, port }: Config): unknown => {
  const { code, syscall } = error as { readonly code?: unknown; readonly syscall?: unknown };
  const cause = causes.get(code);
  if (!cause || syscall !== 'listen') return error;
  const place = `${host}:${port}`;
  return new ConfigError(
    `${place} ${cause[0]}。请停止占用者，或换一个端口再启动：PORT=${port + 1} npm start\n` +
      `${place} ${cause[1]}. Stop the other program, or start with another port: PORT=${port + 1} npm start`,
  );
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
