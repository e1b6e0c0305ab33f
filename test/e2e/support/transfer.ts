import type { Page } from 'playwright-core';

/** What page loads may transfer, compressed as the browser receives it. */
export const transferBudgets = { signIn: 200 * 1024, portfolio: 450 * 1024 } as const;

export interface TransferMeter {
  /** Bytes received since the last call, headers included; what came out of the browser's cache counts nothing. */
  readonly take: () => number;
}

export const meterTransfer = async (page: Page): Promise<TransferMeter> => {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return {
    take: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
  };
};
