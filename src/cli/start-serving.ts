import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setupLink } from '#capabilities/setup/setup-link.ts';
import type { App } from '#platform/app.ts';
import { ConfigError, type Config } from '#platform/config.ts';
import { runBackground } from './background.ts';
import { newControlToken, removeControl, saveControl } from './control.ts';
import { openApp, serverOf } from './open-app.ts';

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

type Stops = (() => Promise<void>)[];

/** Opens the product of a configuration and begins its work: answering requests, the background, or both. */
export const startServing = async (config: Config): Promise<Serving> => {
  const app = await openApp({ config });
  const stops: Stops = [() => app.close()];
  const stop = async (): Promise<void> => {
    for (const one of stops) await one();
  };
  try {
    return { ...(await begin(app, stops)), stop };
  } catch (error) {
    // What has begun would keep the process alive, and with it the lock on the data, without a server.
    await stop();
    throw listeningProblem(error, config);
  }
};

/** Begins what this process is there for, and notes how each part of it is stopped. */
const begin = async (app: App, stops: Stops): Promise<Pick<Serving, 'address' | 'setupToken'>> => {
  const { role } = app.config;
  if (role !== 'app') stops.unshift(await runBackground(app));
  if (role === 'worker') return { address: null, setupToken: null };
  const address = await listen(app, stops);
  return { address, setupToken: await setupLink(app) };
};

/** Answers the address; what ends it goes before the other stops, and what removes its traces after them. */
const listen = async (app: App, stops: Stops): Promise<string> => {
  const { config } = app;
  const token = newControlToken();
  const server = await serverOf(app, {
    webFolder: existsSync(builtWeb) ? builtWeb : null,
    controlToken: token,
  });
  stops.unshift(() => server.close());
  await server.listen({ port: config.port, host: config.host });
  saveControl(config.dataDir, {
    address: addressOf({ ...config, publicUrl: null }, server.server.address()),
    token,
  });
  stops.push(async () => removeControl(config.dataDir));
  return addressOf(config, server.server.address());
};

const addressOf = (config: Config, bound: { port: number } | string | null): string => {
  const port = typeof bound === 'object' && bound ? bound.port : config.port;
  const host = ['0.0.0.0', '::'].includes(config.host) ? '127.0.0.1' : config.host;
  return config.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
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
