import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { getOptions } from '#web/api/use-get.ts';
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

const isOver = (state: string | undefined): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled';
const everyMs = 500;

/** Starts the loading of the demonstration and follows its job. */
export const useDemoLoading = (): DemoLoading => {
  const client = useQueryClient();
  const [jobId, setJobId] = useState('');
  const start = useWrite('POST', '/api/demo', { onDone: (started) => setJobId(started.jobId) });
  const cancel = useWrite('DELETE', '/api/jobs/{id}');
  const { data: job } = useQuery({
    ...getOptions('/api/jobs/{id}', { params: { id: jobId } }),
    enabled: jobId !== '',
    refetchInterval: (query) => (isOver(query.state.data?.state) ? false : everyMs),
  });
  const isDone = job?.state === 'done';
  useEffect(() => {
    if (isDone) void client.invalidateQueries();
  }, [isDone, client]);
  const hasFailed = job?.state === 'failed' || job?.state === 'cancelled';
  return {
    job: job && !hasFailed ? job : null,
    failure: job && hasFailed ? (job.error ?? { rule: 'job.cancelled', params: {} }) : null,
    isStarting: start.isPending || (jobId !== '' && !job),
    error: start.error,
    load: () => {
      setJobId('');
      start.mutate({});
    },
    cancel: () => cancel.mutate({ params: { id: jobId } }),
  };
};
