import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useJob } from '#web/api/use-job.ts';
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

/** Starts the loading of the demonstration and follows its job. */
export const useDemoLoading = (): DemoLoading => {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const start = useWrite('POST', '/api/demo', { onDone: (started) => setJobId(started.jobId) });
  const { job, cancel } = useJob(jobId);
  const isDone = job?.state === 'done';
  useEffect(() => {
    if (isDone) void client.invalidateQueries();
  }, [isDone, client]);
  const hasFailed = job?.state === 'failed' || job?.state === 'cancelled';
  return {
    job: job && !hasFailed ? job : null,
    failure: job && hasFailed ? (job.error ?? { rule: 'job.cancelled', params: {} }) : null,
    isStarting: start.isPending || (jobId !== null && !job),
    error: start.error,
    load: () => {
      setJobId(null);
      start.mutate({});
    },
    cancel,
  };
};
