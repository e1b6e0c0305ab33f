import type { QueryClient } from '@tanstack/react-query';
import { randomBelow } from '../random.ts';
import { keepStream, type LiveChange, type LiveMessage } from './connection.ts';
import { paced } from './pace.ts';
import { isTouchedBy } from './readings.ts';

const pollMs = 30_000;
/** Everybody is told to begin anew at the same moment; the questions are spread. */
const spreadMs = 1_500;
/** What concerns the reader alone, and changes seldom or is waited for. */
const isUrgent = ({ kind }: LiveChange): boolean => ['job', 'notification', 'todo'].includes(kind);

let state: 'live' | 'refused' = 'refused';

/** Whether changes are told by themselves at present. */
export const isLive = (): boolean => state === 'live';

/** Asks anew what others change, when the server says so or, where it cannot, by the clock. Answers how to end it. */
export const followLive = (client: QueryClient): (() => void) => {
  let waiting: LiveChange[] = [];
  let reset: ReturnType<typeof setTimeout> | undefined;
  let poll: ReturnType<typeof setInterval> | undefined;
  const { ask, askAll } = askAnew(client);
  const pace = paced(() => {
    ask(waiting);
    waiting = [];
  });
  const takeUp = (changes: readonly LiveChange[]): void => {
    const [now, soon] = [changes.filter(isUrgent), changes.filter((one) => !isUrgent(one))];
    ask(now);
    waiting.push(...soon);
    if (soon.length > 0) pace.ask();
  };
  const turn = (to: typeof state): void => {
    state = to;
    clearInterval(poll);
    if (to === 'refused') poll = setInterval(askAll, pollMs);
  };
  const hear = (message: LiveMessage): void => {
    if (message.about === 'changes') takeUp(message.changes);
    else if (message.about === 'renew') askAll();
    else if (message.about === 'reset') reset = setTimeout(askAll, randomBelow(spreadMs));
    else if (message.about !== state || poll === undefined) turn(message.about);
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

const askAnew = (client: QueryClient) => {
  // A page out of sight asks when it is looked at again.
  const refetchType = () => (document.hidden ? 'none' : 'active');
  return {
    askAll: (): void => void client.invalidateQueries({ refetchType: refetchType() }),
    ask: (changes: readonly LiveChange[]): void =>
      void client.invalidateQueries({
        predicate: ({ queryKey }) => changes.some((change) => isTouchedBy(change, queryKey)),
        refetchType: refetchType(),
      }),
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
