import type { QueryClient } from '@tanstack/react-query';
import { randomBelow } from '../random.ts';
import { keepStream, type LiveChange, type LiveMessage } from './connection.ts';
import { paced } from './pace.ts';
import { isTouchedBy } from './readings.ts';

const pollMs = 30_000;
/** Everybody is told to begin anew at the same moment; the questions are spread. */
const spreadMs = 1_500;
/** What concerns the reader alone, and changes seldom or is waited for. */
const urgent = new Set(['job', 'notification', 'todo']);

let state: 'live' | 'refused' = 'refused';

/** Whether changes are told by themselves at present. */
export const isLive = (): boolean => state === 'live';

/** Asks anew what others change, when the server says so or, where it cannot, by the clock. Answers how to end it. */
export const followLive = (client: QueryClient): (() => void) => {
  let waiting: LiveChange[] = [];
  let reset: ReturnType<typeof setTimeout> | undefined;
  let poll: ReturnType<typeof setInterval> | undefined;
  // A page out of sight asks when it is looked at again.
  const refetchType = () => (document.hidden ? 'none' : 'active');
  const askAll = (): void => void client.invalidateQueries({ refetchType: refetchType() });
  const ask = (changes: readonly LiveChange[]): void =>
    void client.invalidateQueries({
      predicate: ({ queryKey }) => changes.some((change) => isTouchedBy(change, queryKey)),
      refetchType: refetchType(),
    });
  const pace = paced(() => {
    ask(waiting);
    waiting = [];
  });
  const hear = (message: LiveMessage): void => {
    if (message.about === 'changes') {
      ask(message.changes.filter(({ kind }) => urgent.has(kind)));
      const others = message.changes.filter(({ kind }) => !urgent.has(kind));
      waiting.push(...others);
      if (others.length > 0) pace.ask();
    } else if (message.about === 'live') {
      state = 'live';
      clearInterval(poll);
      poll = undefined;
    } else if (message.about === 'refused') {
      state = 'refused';
      poll ??= setInterval(askAll, pollMs);
    } else if (message.about === 'renew') askAll();
    else reset = setTimeout(askAll, randomBelow(spreadMs));
  };
  const leave = joinStream(hear);
  return () => {
    leave();
    pace.stop();
    clearInterval(poll);
    clearTimeout(reset);
    state = 'refused';
  };
};

/** Joins the stream that all windows of the browser share; where there are no shared workers, one of its own. */
const joinStream = (hear: (message: LiveMessage) => void): (() => void) => {
  if (!('SharedWorker' in globalThis)) return keepStream(hear);
  const { port } = new SharedWorker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'live',
  });
  port.onmessage = ({ data }: MessageEvent<LiveMessage>) => hear(data);
  const join = (): void => port.postMessage('join');
  const leave = (): void => port.postMessage('leave');
  hear({ about: 'refused' });
  join();
  // Nobody tells a worker that a window was closed; a window that comes back from history joins again.
  addEventListener('pagehide', leave);
  addEventListener('pageshow', join);
  return () => {
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', join);
    leave();
  };
};
