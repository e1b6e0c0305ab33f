import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '#web/api/call.ts';
import { messageOf } from '#web/api/problem.ts';
import type { AnswerOf } from '#web/api/routes.ts';
import { upload } from '#web/api/upload.ts';

export type PlanPreview = AnswerOf<'POST', '/api/plans/imports'>['previews'][number];

export interface PlanLine {
  readonly name: string;
  readonly state: 'waiting' | 'ready' | 'importing' | 'done' | 'refused';
  readonly preview: PlanPreview | null;
  readonly problem: string | null;
  /** The project it goes into; null for a new one. */
  readonly target: string | null;
  readonly projectId: string | null;
}

const lineOf = (file: File): PlanLine => ({
  name: file.name,
  state: 'waiting',
  preview: null,
  problem: null,
  target: null,
  projectId: null,
});

const read = async (file: File, project: string, signal: AbortSignal): Promise<Partial<PlanLine>> => {
  const { previews } = await upload('/api/plans/imports', { files: [file], signal });
  const [preview] = previews;
  if (!preview || preview.status === 'unreadable') {
    const { message = '', rule = '' } = preview?.problem ?? {};
    return { state: 'refused', preview: preview ?? null, problem: message || rule };
  }
  return { state: 'ready', preview, target: project === '' ? (preview.matchesProject?.id ?? null) : project };
};

type Patch = (index: number, change: Partial<PlanLine>) => void;

const refused = (error: unknown): Partial<PlanLine> => ({ state: 'refused', problem: messageOf(error) });

/** The lines of a batch; each file is read in its turn as soon as the batch is shown. */
const useLines = (files: readonly File[], project: string) => {
  const [lines, setLines] = useState<readonly PlanLine[]>(() => files.map(lineOf));
  const patch = useCallback<Patch>(
    (index, change) =>
      setLines((former) => former.map((line, at) => (at === index ? { ...line, ...change } : line))),
    [],
  );
  useEffect(() => {
    const aborting = new AbortController();
    const { signal } = aborting;
    const run = async () => {
      for (const [index, file] of files.entries()) {
        if (signal.aborted) return;
        const change = await read(file, files.length === 1 ? project : '', signal).catch(refused);
        if (!signal.aborted) patch(index, change);
      }
    };
    void run();
    return () => aborting.abort();
  }, [files, project, patch]);
  return [lines, patch] as const;
};

/** Reads plan files one after the other, then imports them one after the other; both can be stopped between two files. */
export const usePlanBatch = (files: readonly File[], project: string) => {
  const client = useQueryClient();
  const [lines, patch] = useLines(files, project);
  const [isImporting, setIsImporting] = useState(false);
  const isStopped = useRef(false);
  const importAll = async () => {
    isStopped.current = false;
    setIsImporting(true);
    for (const [index, { state, preview, target }] of lines.entries()) {
      if (isStopped.current) break;
      if (state !== 'ready' || !preview) continue;
      patch(index, { state: 'importing' });
      patch(index, await apply(preview, target).catch(refused));
    }
    setIsImporting(false);
    void client.invalidateQueries();
    return !isStopped.current;
  };
  const stop = () => {
    isStopped.current = true;
  };
  return {
    lines,
    isImporting,
    importAll,
    stop,
    choose: (index: number, target: string | null) => patch(index, { target }),
  };
};

const apply = async (
  { importId, planName }: PlanPreview,
  target: string | null,
): Promise<Partial<PlanLine>> => {
  const body = { projectId: target, ...(planName ? { name: planName } : {}) };
  const { projectId } = await call('POST', '/api/plans/imports/{id}/application', {
    params: { id: importId },
    body,
  });
  return { state: 'done', projectId };
};
