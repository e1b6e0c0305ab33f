import type { Change } from './signal.ts';

/** What the browser is told of a change. */
export interface ToldChange {
  readonly kind: string;
  readonly id: string | null;
  readonly project?: string;
}

const told = ({ kind, id, project }: Change): ToldChange => ({ kind, id, ...(project ? { project } : {}) });

/** Records changed that the reader may see, each named once. */
export const changeFrame = (id: string, changes: readonly Change[]): string => {
  const each = new Set(changes.map((change) => JSON.stringify(told(change))));
  return `id: ${id}\nevent: change\ndata: [${[...each].join(',')}]\n\n`;
};

/** The stream begins; `resumed` when nothing was missed since the event the reader named. */
export const helloFrame = (id: string, resumed: 'resumed' | 'anew'): string =>
  `retry: 2000\nid: ${id}\nevent: hello\ndata: ${JSON.stringify(resumed)}\n\n`;

/** Anything may have changed. */
export const resetFrame = (id: string): string => `id: ${id}\nevent: reset\ndata: null\n\n`;

/** Who the reader is or what he may do has changed; the stream ends and is to be asked for again. */
export const renewFrame = 'event: renew\ndata: null\n\n';

export const heartbeat = ':\n\n';
