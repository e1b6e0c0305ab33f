// Products in one process, one after another or beside each other: what starts them is loaded and compiled once.
import { startServing, type Serving } from '../../src/cli/start-serving.ts';
import { readConfig } from '../../src/platform/config.ts';
import type { Order, Report } from './product-orders.ts';

const running = new Map<number, Serving>();

const carryOut = async ({ number, start }: Order): Promise<Omit<Report, 'number'>> => {
  if (start) {
    const serving = await startServing(readConfig(start));
    running.set(number, serving);
    const { address, setupToken } = serving;
    return { address, setupToken };
  }
  await running.get(number)?.stop();
  running.delete(number);
  return {};
};

process.on('message', (order: Order) => {
  void carryOut(order)
    .catch((error: Error) => ({ error: error.stack ?? error.message }))
    .then((report) => process.send?.({ number: order.number, ...report } satisfies Report));
});
process.once('disconnect', () => process.exit(0));
