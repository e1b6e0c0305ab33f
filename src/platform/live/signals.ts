import type { OpenDatabase } from '../db/database.ts';
import { newId } from '../ids.ts';
import type { Log } from '../log.ts';
import { compacted, type Signal } from './signal.ts';

export interface SignalListener {
  readonly heard: (signals: readonly Signal[]) => void;
  /** The connection to the other processes was down: anything may have been said meanwhile. */
  readonly missed: () => void;
}

/** What this process tells itself and all others of the product, after commits. */
export interface Signals {
  /** Never waits and never fails: this process hears it at once, the others a moment later. */
  readonly publish: (signals: readonly Signal[]) => void;
  /** Begins to hear; answers how to end it. */
  readonly subscribe: (listener: SignalListener) => () => void;
  readonly close: () => Promise<void>;
}

const channel = 'zhongshu_signals';
const gatherMs = 50;

/**
 * Signals over LISTEN/NOTIFY, on the embedded database within its one process. A NOTIFY takes a lock
 * of the whole server at its commit, so none is part of a write: what was said within 50 ms goes out
 * in a transaction of its own.
 */
export const openSignals = ({ database, log }: { database: OpenDatabase; log: Log }): Signals => {
  const own = newId();
  const listeners = new Set<SignalListener>();
  const hear = (signals: readonly Signal[]): void => listeners.forEach(({ heard }) => heard(signals));
  const outgoing = database.listen ? sender({ database, log, own }) : null;
  let stopListening: (() => Promise<void>) | null = null;
  const listen = (): void => {
    stopListening ??=
      database.listen?.(channel, {
        heard: (payload) => {
          const { from, signals } = JSON.parse(payload) as Envelope;
          if (from !== own) hear(signals);
        },
        missed: () => listeners.forEach(({ missed }) => missed()),
      }) ?? null;
  };
  return {
    publish: (signals) => {
      if (signals.length === 0) return;
      hear(signals);
      outgoing?.add(signals);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      listen();
      return () => listeners.delete(listener);
    },
    close: async () => {
      await outgoing?.flush();
      await stopListening?.();
    },
  };
};

interface Envelope {
  readonly from: string;
  readonly signals: readonly Signal[];
}

interface SenderOptions {
  readonly database: OpenDatabase;
  readonly log: Log;
  readonly own: string;
}

const sender = ({ database, log, own }: SenderOptions) => {
  let waiting: Signal[] = [];
  let timer: NodeJS.Timeout | null = null;
  const flush = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    const payloads = inPayloads(compacted(waiting)).map((signals) => JSON.stringify({ from: own, signals }));
    waiting = [];
    if (payloads.length === 0) return;
    await database
      .query(`select pg_notify('${channel}', payload) from unnest($1::text[]) as payload`, [payloads])
      .catch((error: Error) => log.warn({ error: error.message }, 'other processes were not told'));
  };
  return {
    add: (signals: readonly Signal[]): void => {
      waiting.push(...signals);
      timer ??= setTimeout(() => void flush(), gatherMs);
    },
    flush,
  };
};

// PostgreSQL refuses payloads of 8,000 bytes; ours are ASCII.
const mostBytes = 7_500;

const inPayloads = (signals: readonly Signal[]): Signal[][] => {
  const payloads: Signal[][] = [];
  let bytes = Infinity;
  for (const signal of signals) {
    const size = JSON.stringify(signal).length + 1;
    if (bytes + size > mostBytes) {
      payloads.push([]);
      bytes = 100;
    }
    payloads.at(-1)?.push(signal);
    bytes += size;
  }
  return payloads;
};
