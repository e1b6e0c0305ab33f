import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';

export interface ProcessState {
  readonly cpuSeconds: number;
  readonly memoryMb: number;
}

/** What the server says of its own process, its database threads included. */
export const serverState = async (address: string): Promise<ProcessState> => {
  const text = await (await fetch(`${address}/metrics`)).text();
  const value = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? NaN);
  return {
    cpuSeconds: value('process_cpu_seconds_total'),
    memoryMb: value('process_resident_memory_bytes') / 1_048_576,
  };
};

const ticksPerSecond = 100;

interface Process {
  readonly parent: number;
  /** Of the process and of its children that have ended. */
  readonly ticks: number;
}

const processAt = (id: number | string): Process | null => {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const [parent = 0] = fields.slice(1, 2);
    return { parent, ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) };
  } catch (error) {
    // A process may end between the listing and the reading.
    if (
      (error as NodeJS.ErrnoException).code === 'ENOENT' ||
      (error as NodeJS.ErrnoException).code === 'ESRCH'
    )
      return null;
    throw error;
  }
};

/** Answers how to read the processor seconds a local PostgreSQL has used; null where the system does not tell. */
export const databaseCpu = async (url: string): Promise<(() => number) | null> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ id: number }>('select pg_backend_pid() as id');
  const postmaster = processAt(rows[0]?.id ?? 0)?.parent ?? 0;
  await client.end();
  return postmaster === 0 ? null : () => familyCpu(postmaster);
};

/** Processor seconds used so far by a process and its children. */
export const familyCpu = (head: number): number => {
  const own = processAt(head)?.ticks ?? 0;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processAt(name) ?? [])
    .filter(({ parent }) => parent === head);
  return (own + children.reduce((sum, { ticks }) => sum + ticks, 0)) / ticksPerSecond;
};
