import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useGet } from '../api/use-get.ts';
import { useWrite } from '../api/use-write.ts';

const everyMs = 1000;

/** Loads the demonstration enterprise; everything on screen is asked anew when it is there. */
export const useDemo = () => {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const start = useWrite('POST', '/api/demo', { touches: [], onDone: (answer) => setJobId(answer.jobId) });
  const [isOver, setIsOver] = useState(false);
  const found = useGet(
    '/api/jobs/{id}',
    { params: { id: jobId ?? '' } },
    { enabled: jobId !== null, staleTime: 0, ...(isOver ? {} : { every: everyMs }) },
  );
  const job = jobId === null ? undefined : found.data;
  const state = job?.state;
  useEffect(() => {
    if (state !== 'done' && state !== 'failed' && state !== 'cancelled') return;
    setIsOver(true);
    void client.invalidateQueries();
  }, [state, client]);
  const load = () => {
    setIsOver(false);
    setJobId(null);
    start.mutate({});
  };
  return {
    job,
    load,
    isLoading: start.isPending || (jobId !== null && !isOver),
    error: start.error ?? found.error,
  };
};
