import type { AddressInfo } from 'node:net';
import { newControlToken, type Control } from '../control.ts';
import { serverOf } from '../open-app.ts';
import { withProduct } from '../with-product.ts';

/** Asks the running product, or one opened for the occasion, by the same requests. */
export const withServer = <T>(work: (control: Control) => Promise<T>): Promise<T> =>
  withProduct({
    there: work,
    here: async (app) => {
      const token = newControlToken();
      const server = await serverOf(app, { webFolder: null, controlToken: token });
      await server.listen({ port: 0, host: '127.0.0.1' });
      try {
        const { port } = server.server.address() as AddressInfo;
        return await work({ address: `http://127.0.0.1:${port}`, token });
      } finally {
        await server.close();
      }
    },
  });
