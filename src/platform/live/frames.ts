import type { Change } from './signal.ts';

/** What the browser is told of a change: kind, id and project, as JSON. */
export const toldOf = ({ kind, id, project }: Change): string =>
  JSON.stringify({ kind, id, ...(project ? { project } : {}) });

/** Records changed that the reader may see, each named once. */
export const changeFrame = (id: string, told: readonly string[]): string =>
  `id: ${id}\nevent: change\ndata: [${[...new Set(told)].join(',')}]\n\n`;

/** The stream begins; `resumed` when nothing was missed since the event the reader named. */
export const helloFrame = (id: string, resumed: 'resumed' | 'anew'): string =>
  `retry: 2000\nid: ${id}\nevent: hello\ndata: ${JSON.stringify(resumed)}\n\n`;

/** Anything may have changed. */
export const resetFrame = (id: string): string => `id: ${id}\nevent: reset\ndata: null\n\n`;

/** Who the reader is or what he may do has changed; the stream ends and is to be asked for again. */
export const renewFrame = 'event: renew\ndata: null\n\n';

export const heartbeat = ':\n\n';
