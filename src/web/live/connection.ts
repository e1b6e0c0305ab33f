import { randomBelow } from '../random.ts';

/** A record that changed, as the server names it. */
export interface LiveChange {
  readonly kind: string;
  readonly id: string | null;
  readonly project?: string;
}

/** What a page is told. `renew`: who the reader is or what he may do has changed. */
export type LiveMessage =
  | { readonly about: 'live' | 'refused' | 'reset' | 'renew' }
  | { readonly about: 'changes'; readonly changes: readonly LiveChange[] };

const helloMs = 10_000;
const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

type Hear = (event: string, data: unknown, id: string) => void;

/** Opens a stream and hands on its events. */
const openSource = (after: string, hear: Hear, onFailure: () => void): EventSource => {
  const source = new EventSource(after === '' ? '/api/live' : `/api/live?after=${after}`);
  source.onerror = onFailure;
  for (const name of ['hello', 'change', 'reset', 'renew'])
    source.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) =>
      hear(name, JSON.parse(data), lastEventId),
    );
  return source;
};

/** One thing that is waited for at a time; the pauses grow until it is over. */
const waiting = () => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = firstPauseMs;
  const atMost = (ms: number, work: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
  };
  return {
    atMost,
    longer: (work: () => void): void => {
      atMost(pause / 2 + randomBelow(pause), work);
      pause = Math.min(longestPauseMs, pause * 2);
    },
    over: (): void => {
      clearTimeout(timer);
      pause = firstPauseMs;
    },
  };
};

/** Keeps one stream open, with growing pauses between attempts; answers how to end it. */
export const keepStream = (tell: (message: LiveMessage) => void): (() => void) => {
  let source: EventSource | null = null;
  let last = '';
  const wait = waiting();
  const again = (): void => {
    source?.close();
    wait.longer(open);
  };
  const fail = (): void => {
    tell({ about: 'refused' });
    again();
  };
  const hear: Hear = (event, data, id) => {
    const isFirst = last === '';
    if (id !== '') last = id;
    if (event === 'hello') {
      wait.over();
      tell({ about: 'live' });
      if (data === 'anew' && !isFirst) tell({ about: 'reset' });
    } else if (event === 'change') tell({ about: 'changes', changes: data as LiveChange[] });
    else if (event === 'reset') tell({ about: 'reset' });
    else {
      last = '';
      tell({ about: 'renew' });
      again();
    }
  };
  const open = (): void => {
    source = openSource(last, hear, fail);
    // A proxy that gathers the answer lets the stream open and hands on nothing.
    wait.atMost(helloMs, fail);
  };
  open();
  return () => {
    wait.over();
    source?.close();
  };
};
