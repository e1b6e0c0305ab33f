import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '#web/api/call.ts';
import { messageOf } from '#web/api/problem.ts';
import { upload } from '#web/api/upload.ts';
import { isImportable, lineOf, whenFailed, whenRead, type PlanLine, type PlanPreview } from './plan-lines.ts';

const read = async (file: File, project: string, signal?: AbortSignal): Promise<Partial<PlanLine>> => {
  const { previews } = await upload('/api/plans/imports', { files: [file], ...(signal ? { signal } : {}) });
  return whenRead(previews[0], project);
};

type Patch = (index: number, change: Partial<PlanLine>) => void;

const failed = (error: unknown): Partial<PlanLine> => whenFailed(messageOf(error));

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
        const change = await read(file, files.length === 1 ? project : '', signal).catch(failed);
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
  /** Answers whether every one of them was imported. */
  const importThese = async (wanted: readonly number[]) => {
    isStopped.current = false;
    setIsImporting(true);
    let isComplete = true;
    for (const index of wanted) {
      const line = lines[index];
      if (isStopped.current) break;
      if (!line?.preview || !isImportable(line)) continue;
      patch(index, { state: 'importing', problem: null });
      const change = await apply(line.preview, line.target).catch(failed);
      patch(index, change);
      isComplete &&= change.state === 'done';
    }
    setIsImporting(false);
    void client.invalidateQueries();
    return isComplete && !isStopped.current;
  };
  const retry = async (index: number) => {
    const file = files[index];
    if (!file || lines[index]?.preview) return importThese([index]);
    patch(index, { state: 'waiting', problem: null });
    patch(index, await read(file, files.length === 1 ? project : '').catch(failed));
    return false;
  };
  return {
    lines,
    isImporting,
    importAll: () => importThese([...lines.keys()]),
    retry,
    stop: () => void (isStopped.current = true),
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
