import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { hashOfSecret } from '#capabilities/access/secrets.ts';
import { createClient, type Client } from '../load/client.ts';
import { serverState } from '../load/cpu.ts';
import { measure, type CpuMeter, type Effort, type Measured } from '../load/measure.ts';
import type { Subject } from '../subject.ts';

/** A server that does nothing but find out who asks, ask its database once and answer as many bytes. */
export interface Floor {
  /** What requests of these answers cost at least on this machine at this moment. */
  readonly under: (sizes: readonly number[], effort: Effort) => Promise<Measured>;
  readonly stop: () => Promise<void>;
}

/** Starts it on the database of the subject; beside the embedded one on one of its own. */
export const startFloor = async ({ databaseUrl, databaseCpu, token }: Subject): Promise<Floor> => {
  const program = fileURLToPath(new URL('server.ts', import.meta.url));
  const child = spawn(process.execPath, [program, hashOfSecret(token), databaseUrl ?? ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = (await once(createInterface(child.stdout), 'line')) as [string];
  const client = createClient(address, { authorization: `Bearer ${token}` });
  const meter: CpuMeter = {
    server: async () => (await serverState(address)).cpuSeconds,
    database: databaseCpu,
  };
  return {
    under: (sizes, effort) => measure(() => askedFor(client, sizes), meter, effort),
    stop: async () => {
      client.close();
      child.kill();
      await once(child, 'exit');
    },
  };
};

const askedFor = async (client: Client, sizes: readonly number[]): Promise<number> => {
  const answers = await Promise.all(sizes.map((bytes) => client.ask({ path: `/?bytes=${bytes}` })));
  return answers.reduce((sum, { bytes }) => sum + bytes, 0);
};
