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

/** Keeps one stream open, with growing pauses between attempts; answers how to end it. */
export const keepStream = (tell: (message: LiveMessage) => void): (() => void) => {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  let pause = firstPauseMs;
  const later = (work: () => void, ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
  };
  const again = (): void => {
    source?.close();
    later(open, pause / 2 + randomBelow(pause));
    pause = Math.min(longestPauseMs, pause * 2);
  };
  const fail = (): void => {
    tell({ about: 'refused' });
    again();
  };
  const open = (): void => {
    source = new EventSource(last === '' ? '/api/live' : `/api/live?after=${last}`);
    source.onerror = fail;
    // A proxy that gathers the answer lets the stream open and hands on nothing.
    later(fail, helloMs);
    const on = (name: string, hear: (data: unknown) => void): void =>
      source?.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) => {
        if (lastEventId !== '') last = lastEventId;
        hear(JSON.parse(data));
      });
    const isFirst = last === '';
    on('hello', (begun) => {
      clearTimeout(timer);
      pause = firstPauseMs;
      tell({ about: 'live' });
      if (begun === 'anew' && !isFirst) tell({ about: 'reset' });
    });
    on('change', (changes) => tell({ about: 'changes', changes: changes as LiveChange[] }));
    on('reset', () => tell({ about: 'reset' }));
    on('renew', () => {
      last = '';
      tell({ about: 'renew' });
      again();
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
};
