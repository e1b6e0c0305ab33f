import { Readable } from 'node:stream';
import type { Actor } from '../actor.ts';
import type { Db } from '../db/database.ts';
import type { Log } from '../log.ts';
import { changeFrame, heartbeat, helloFrame, renewFrame, resetFrame, toldOf } from './frames.ts';
import { streamLimits } from './limits.ts';
import { openPast } from './past.ts';
import { gather, oneAfterTheOther } from './queue.ts';
import type { Change, Renewal } from './signal.ts';
import type { Signals } from './signals.ts';

/** Answers, for some changes at once, which of them an actor may know of. */
export type Audience = (
  db: Db,
  changes: readonly Change[],
) => Promise<(who: Actor, change: Change) => boolean>;

/** The streams of this process. */
export interface Live {
  /** Begins the stream of an actor, after the event he saw last; refuses beyond the limits of a session. */
  readonly open: (who: Actor, after: string | undefined) => Readable;
  /** How many are open. */
  readonly count: () => number;
  /** Ends every stream at once. */
  readonly close: () => void;
}

export interface HubOptions {
  readonly db: Db;
  readonly log: Log;
  readonly signals: Signals;
  readonly audience: Audience;
}

interface Stream {
  readonly who: Actor;
  readonly out: Readable;
  beatsLeft: number;
}

const heartbeatMs = 15_000;
/** A stream is asked for again after ten minutes, with the rights its reader has by then. */
const mostBeats = 40;
/** How many openings a session is allowed is counted by the minute. */
const beatsPerMinute = 4;
/** A reader this far behind is cut off; he resumes where he was. */
const mostWaitingBytes = 256 * 1024;

/** The streams of this process, fed with what it and the other processes signal. */
export const openHub = (options: HubOptions): Live => {
  const streams = new Set<Stream>();
  const limits = streamLimits();
  const feed = openFeed(options, streams);
  let stop: (() => void) | null = null;
  const start = (): (() => void) => {
    const stopFeed = feed.start();
    let beats = 0;
    const beat = setInterval(() => {
      keepAlive(streams);
      beats += 1;
      if (beats % beatsPerMinute === 0) limits.forgive();
    }, heartbeatMs);
    return () => {
      stopFeed();
      clearInterval(beat);
    };
  };
  return {
    open: (who, after) => {
      const key = who.sessionId ?? who.accountId ?? who.name;
      limits.enter(key);
      const stream = { who, out: new Readable({ read: () => undefined }), beatsLeft: mostBeats };
      stream.out.once('close', () => {
        streams.delete(stream);
        limits.leave(key);
      });
      // A process that nobody reads from, such as a verb of the command line, does not listen.
      stop ??= start();
      feed.begin(stream, after);
      return stream.out;
    },
    count: () => streams.size,
    close: () => {
      stop?.();
      for (const { out } of streams) out.push(null);
    },
  };
};

/** Turns signals into events for the streams, in order, and remembers them for who comes back. */
const openFeed = (options: HubOptions, streams: Set<Stream>) => {
  const past = openPast();
  const resetAll = (): void => {
    const frame = resetFrame(past.clear());
    for (const stream of streams) send(stream, frame);
  };
  const inTurn = oneAfterTheOther((error) => {
    options.log.warn({ error: error.message }, 'live update failed');
    resetAll();
  });
  const gathered = gather((changes) =>
    inTurn(async () => {
      const id = past.add(changes);
      if (streams.size > 0) await tell(options, streams, { id, changes });
    }),
  );
  return {
    start: (): (() => void) => {
      const unsubscribe = options.signals.subscribe({
        heard: (signals) => {
          gathered.add(signals.filter((signal) => signal.about === 'record'));
          for (const signal of signals) if (signal.about === 'rights') renew(streams, signal);
        },
        missed: resetAll,
      });
      return () => {
        unsubscribe();
        gathered.stop();
      };
    },
    begin: (stream: Stream, after: string | undefined): void =>
      inTurn(async () => {
        if (stream.out.destroyed) return;
        const missed = past.since(after);
        streams.add(stream);
        send(stream, helloFrame(past.latest(), missed ? 'resumed' : 'anew'));
        if (missed) await tell(options, [stream], { id: past.latest(), changes: missed });
      }),
  };
};

interface Batch {
  readonly id: string;
  readonly changes: readonly Change[];
}

/** Sends each stream those changes its reader may know of; nothing where there are none. */
const tell = async (
  { db, audience }: HubOptions,
  streams: Iterable<Stream>,
  { id, changes }: Batch,
): Promise<void> => {
  if (changes.length === 0) return;
  const mayKnow = await audience(db, changes);
  const told = changes.map(toldOf);
  // Many readers may see the same; what they are told is written once.
  const frames = new Map<string, string>();
  for (const stream of streams) {
    const known = changes.map((change) => mayKnow(stream.who, change));
    if (!known.includes(true)) continue;
    const key = known.map(Number).join('');
    const frame =
      frames.get(key) ??
      changeFrame(
        id,
        told.filter((_one, index) => known[index]),
      );
    frames.set(key, frame);
    send(stream, frame);
  }
};

const renew = (streams: Iterable<Stream>, { account, person }: Renewal): void => {
  for (const { who, out } of streams) {
    const isOther =
      (account !== undefined && account !== who.accountId) ||
      (person !== undefined && person !== who.personId);
    if (isOther) continue;
    out.push(renewFrame);
    out.push(null);
  }
};

const keepAlive = (streams: Iterable<Stream>): void => {
  for (const stream of streams) {
    stream.beatsLeft -= 1;
    if (stream.beatsLeft < 0) stream.out.push(null);
    else send(stream, heartbeat);
  }
};

const send = ({ out }: Stream, frame: string): void => {
  if (out.destroyed || out.readableEnded) return;
  out.push(frame);
  if (out.readableLength > mostWaitingBytes) out.destroy();
};
