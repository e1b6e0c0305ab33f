import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Order, Report } from '../../support/product-orders.ts';
import { environmentOf, root, type ProductOptions } from './product.ts';

/** The product beside others in a process that stays: nothing of it differs but that it cannot be killed alone. */
export interface HostedProduct {
  /** `http://127.0.0.1:41234` */
  readonly address: string;
  /** Secret of the one-time set-up link; null once the product is set up. */
  readonly setupToken: string | null;
  /** Tells it to finish and waits. */
  readonly stop: () => Promise<void>;
}

interface Host {
  readonly ask: (order: Order) => Promise<Report>;
}

const program = fileURLToPath(new URL('../../support/product-host.ts', import.meta.url));

/** The process ends with the one that started it: its channel closes then. */
const startHost = (): Host => {
  const child: ChildProcess = fork(program, { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map<number, PromiseWithResolvers<Report>>();
  child.on('message', (report: Report) => {
    const asked = waiting.get(report.number);
    waiting.delete(report.number);
    if (report.error === undefined) asked?.resolve(report);
    else asked?.reject(new Error(`the product: ${report.error}`));
  });
  child.once('exit', (code) => {
    host = null;
    for (const { reject } of waiting.values()) reject(new Error(`the products' process ended with ${code}`));
  });
  // What waits for answers keeps this process alive by itself.
  child.unref();
  child.channel?.unref();
  return {
    ask: (order) => {
      const asked = Promise.withResolvers<Report>();
      waiting.set(order.number, asked);
      child.send(order);
      return asked.promise;
    },
  };
};

let host: Host | null = null;
let products = 0;

/** Starts the product in the process this worker keeps for its products. */
export const startHosted = async (options: ProductOptions): Promise<HostedProduct> => {
  const number = (products += 1);
  const { ask } = (host ??= startHost());
  const { address, setupToken } = await ask({ number, start: environmentOf(options) });
  if (!address) throw new Error('the product named no address');
  return {
    address,
    setupToken: setupToken ?? null,
    stop: async () => void (await ask({ number, start: null })),
  };
};
