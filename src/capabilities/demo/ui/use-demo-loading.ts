import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import type { JobState } from '#web/kit/JobProgress.tsx';

export interface DemoLoading {
  /** The job while it runs. */
  readonly job: JobState | null;
  /** How a job ended that did not load: `demo.code-taken` and what belongs to it. */
  readonly failure: { readonly rule: string; readonly params: Readonly<Record<string, unknown>> } | null;
  readonly isStarting: boolean;
  readonly error: Error | null;
  readonly load: () => void;
  readonly cancel: () => void;
}

const openStates: readonly string[] = ['waiting', 'running', 'done'];

/** Starts the loading of the demonstration and follows its job. */
export const useDemoLoading = (): DemoLoading => {
  const client = useQueryClient();
  const [jobId, setJobId] = useState('');
  const start = useWrite('POST', '/api/demo', { onDone: (started) => setJobId(started.jobId) });
  const cancel = useWrite('DELETE', '/api/jobs/{id}');
  const [isOver, setIsOver] = useState(false);
  const watched = useGet(
    '/api/jobs/{id}',
    { params: { id: jobId } },
    { enabled: jobId !== '' && !isOver, every: 500 },
  );
  const job = jobId === '' || watched.data?.id !== jobId ? null : watched.data;
  const state = job?.state;
  useEffect(() => {
    if (state === 'done') void client.invalidateQueries();
    if (state === 'done' || state === 'failed' || state === 'cancelled') setIsOver(true);
  }, [state, client]);
  return {
    job: job && openStates.includes(job.state) ? job : null,
    failure: job && !openStates.includes(job.state) ? (job.error ?? { rule: 'job.cancelled', params: {} }) : null,
    isStarting: start.isPending || (jobId !== '' && job === null),
    error: start.error,
    load: () => {
      setIsOver(false);
      setJobId('');
      start.mutate({});
    },
    cancel: () => cancel.mutate({ params: { id: jobId } }),
  };
};
