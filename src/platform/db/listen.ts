import pg from 'pg';

export interface Listening {
  readonly heard: (payload: string) => void;
  /** Called once the connection is back after it was lost. */
  readonly missed: () => void;
}

export interface Channel {
  readonly connectionString: string;
  /** A plain identifier. */
  readonly name: string;
}

const firstRetryMs = 250;
const longestRetryMs = 10_000;
const probeMs = 30_000;

/**
 * Listens to a channel of PostgreSQL on a connection of its own and keeps it: a lost one is replaced
 * with growing pauses, a silent one is found by asking it every 30 s. Answers how to stop.
 */
export const listenTo = (channel: Channel, { heard, missed }: Listening): (() => Promise<void>) => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const keep = async (): Promise<void> => {
    let wait = firstRetryMs;
    for (let isFirst = true; !signal.aborted; isFirst = false) {
      const client = await connect(channel, heard);
      if (client) {
        wait = firstRetryMs;
        if (!isFirst) missed();
        await untilLost(client, signal);
        await client.end().catch(() => undefined);
      }
      await pause(wait, signal);
      wait = Math.min(longestRetryMs, wait * 2);
    }
  };
  const kept = keep();
  return async () => {
    stopping.abort();
    await kept;
  };
};

/** A connection that listens; null where there is none to be had. */
const connect = async (
  { connectionString, name }: Channel,
  heard: Listening['heard'],
): Promise<pg.Client | null> => {
  const client = new pg.Client({
    connectionString,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  });
  // Unheard, the event of a broken connection would end the process; untilLost learns of it by the next one.
  client.on('error', () => undefined);
  client.on('notification', ({ payload }) => heard(payload ?? ''));
  try {
    await client.connect();
    await client.query(`listen ${name}`);
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
};

/** Comes back when the connection has ended, does not answer, or is to be given up. */
const untilLost = async (client: pg.Client, signal: AbortSignal): Promise<void> => {
  const ended = new AbortController();
  client.once('end', () => ended.abort());
  const isOver = AbortSignal.any([signal, ended.signal]);
  while (!isOver.aborted) {
    await pause(probeMs, isOver);
    if (isOver.aborted) return;
    const answers = await client.query('select 1').then(
      () => true,
      () => false,
    );
    if (!answers) return;
  }
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((go) => {
    if (signal.aborted) return go();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      go();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
