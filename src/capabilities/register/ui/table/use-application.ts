import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { getOptions } from '#web/api/use-get.ts';
import { useJob } from '#web/api/use-job.ts';
import { useWrite } from '#web/api/use-write.ts';

/** Applies an import as a job: starts it, watches it, stops it. */
export const useApplication = (importId: string) => {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const start = useWrite('POST', '/api/registers/imports/{id}/application', {
    touches: [],
    onDone: (answer) => setJobId(answer.jobId),
  });
  const { job, isOpen, cancel } = useJob(jobId);
  const isDone = job?.state === 'done';
  useEffect(() => {
    if (isDone) void client.invalidateQueries();
  }, [isDone, client]);
  // What kept it from being written may have changed what it would write: the differences are asked anew.
  const isFailed = job?.state === 'failed';
  useEffect(() => {
    if (isFailed)
      void client.invalidateQueries(
        getOptions('/api/registers/imports/{id}/preview', { params: { id: importId } }),
      );
  }, [isFailed, client, importId]);
  return {
    start: () => start.mutate({ params: { id: importId }, body: {} }),
    cancel,
    job,
    isBusy: start.isPending || isOpen,
    error: start.error,
  };
};
