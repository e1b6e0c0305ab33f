import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

/** Applies an import as a job: starts it, watches it, stops it. */
export const useApplication = (importId: string, onDone: () => void) => {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const start = useWrite('POST', '/api/registers/imports/{id}/application', {
    touches: [],
    onDone: (answer) => setJobId(answer.jobId),
  });
  const cancel = useWrite('DELETE', '/api/jobs/{id}', { touches: [] });
  const job = useGet(
    '/api/jobs/{id}',
    { params: { id: jobId ?? nobody } },
    { enabled: jobId !== null, every: 500, staleTime: 0 },
  );
  const state = jobId === null ? undefined : job.data?.state;
  useEffect(() => {
    if (state !== 'done') return;
    void client.invalidateQueries().then(onDone);
  }, [state, client, onDone]);
  const isOpen = jobId !== null && (state === undefined || state === 'waiting' || state === 'running');
  return {
    start: () => start.mutate({ params: { id: importId }, body: {} }),
    cancel: () => (jobId === null ? undefined : cancel.mutate({ params: { id: jobId } })),
    job: jobId === null ? undefined : job.data,
    isBusy: start.isPending || isOpen,
    error: start.error,
  };
};
