export interface Measured {
  readonly requests: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Milliseconds of processor time per request, of the server's process and of PostgreSQL's. */
  readonly serverCpu: number;
  readonly databaseCpu: number | null;
  readonly perSecond: number;
  readonly kilobytes: number;
}

/** Processor time per request of the server and, where it has processes of its own, of the database. */
export const cpuMsOf = ({ serverCpu, databaseCpu }: Measured): number => serverCpu + (databaseCpu ?? 0);

/** One run of an operation; answers the bytes that came back. */
export type Act = () => Promise<number>;

/** Reads the processor seconds used so far. */
export interface CpuMeter {
  readonly server: () => Promise<number>;
  readonly database: (() => number) | null;
}

export interface Effort {
  readonly warmUps: number;
  readonly requests: number;
  readonly together: number;
  /** The crowd stops after this long. */
  readonly crowdMs: number;
}

/** Processor seconds used so far by server and database together. */
export const cpuUsed = async ({ server, database }: CpuMeter): Promise<number> =>
  (await server()) + (database?.() ?? 0);

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/** Latency and processor time one request at a time, then throughput of a crowd. */
export const measure = async (act: Act, meter: CpuMeter, effort: Effort): Promise<Measured> => {
  for (let turn = 0; turn < effort.warmUps; turn++) await act();
  const before = { server: await meter.server(), database: meter.database?.() ?? null };
  const times: number[] = [];
  let bytes = 0;
  for (let turn = 0; turn < effort.requests; turn++) {
    const start = performance.now();
    bytes = await act();
    times.push(performance.now() - start);
  }
  const server = (await meter.server()) - before.server;
  const database = before.database === null ? null : (meter.database?.() ?? 0) - before.database;
  const sorted = times.toSorted((a, b) => a - b);
  return {
    requests: effort.requests,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
    serverCpu: (server * 1000) / effort.requests,
    databaseCpu: database === null ? null : (database * 1000) / effort.requests,
    perSecond: await crowd(act, effort),
    kilobytes: bytes / 1024,
  };
};

const crowd = async (act: Act, { together, crowdMs }: Effort): Promise<number> => {
  const start = performance.now();
  let done = 0;
  const one = async (): Promise<void> => {
    while (performance.now() - start < crowdMs) {
      await act();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: together }, one));
  return (done * 1000) / (performance.now() - start);
};
