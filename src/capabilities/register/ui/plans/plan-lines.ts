import type { AnswerOf } from '#web/api/routes.ts';

export type PlanPreview = AnswerOf<'POST', '/api/plans/imports'>['previews'][number];

export interface PlanLine {
  readonly name: string;
  /** `failed` may well succeed when it is tried again; `refused` fails as long as the file is as it is. */
  readonly state: 'waiting' | 'ready' | 'importing' | 'done' | 'failed' | 'refused';
  readonly preview: PlanPreview | null;
  readonly problem: string | null;
  /** The project it goes into; null for a new one. */
  readonly target: string | null;
  readonly projectId: string | null;
}

export const lineOf = ({ name }: { readonly name: string }): PlanLine => ({
  name,
  state: 'waiting',
  preview: null,
  problem: null,
  target: null,
  projectId: null,
});

/** What a line becomes when its file was read; `project` is where it is meant to go, '' where that is left to its match. */
export const whenRead = (preview: PlanPreview | undefined, project: string): Partial<PlanLine> => {
  if (!preview || preview.status === 'unreadable') {
    const { message = '', rule = '' } = preview?.problem ?? {};
    return { state: 'refused', preview: preview ?? null, problem: message || rule };
  }
  const target = project === '' ? (preview.matchesProject?.id ?? null) : project;
  return { state: 'ready', preview, target, problem: null };
};

export const whenFailed = (problem: string): Partial<PlanLine> => ({ state: 'failed', problem });

/** Whether its file is read and waits to be imported, for the first time or again. */
export const isImportable = ({ state, preview }: PlanLine): boolean =>
  (state === 'ready' || state === 'failed') && preview !== null;

export interface Standing {
  readonly total: number;
  readonly unread: number;
  readonly importable: number;
  readonly done: number;
  /** Not imported so far, whether trying again may help or not. */
  readonly refused: number;
}

export const standingOf = (lines: readonly PlanLine[]): Standing => {
  const count = (...states: readonly PlanLine['state'][]) =>
    lines.filter(({ state }) => states.includes(state)).length;
  return {
    total: lines.length,
    unread: count('waiting'),
    importable: lines.filter(isImportable).length,
    done: count('done'),
    refused: count('failed', 'refused'),
  };
};
