import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setupLink } from '#capabilities/setup/setup-link.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { openApp, serverOf } from './open-app.ts';
import { runBackground } from './background.ts';
import { newControlToken, removeControl, saveControl } from './control.ts';

const builtWeb = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Starts the product and stays until told to stop; a stop finishes the requests and jobs under way. */
export const serve = async (): Promise<number> => {
  const config = readConfig(process.env);
  const app = await openApp({ config });
  const stops: (() => Promise<void>)[] = [];
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
  await untilStopped();
  giveUpAfter(stopLimitMs);
  for (const stop of stops) await stop();
  await app.close();
  return 0;
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
