import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { getOptions } from '../api/use-get.ts';
import { useWrite } from '../api/use-write.ts';

const everyMs = 1000;

const isOver = (state: string | undefined): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled';

/** Loads the demonstration enterprise; everything on screen is asked anew when it is there. */
export const useDemo = () => {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const start = useWrite('POST', '/api/demo', { touches: [], onDone: (answer) => setJobId(answer.jobId) });
  const { data: job, error } = useQuery({
    ...getOptions('/api/jobs/{id}', { params: { id: jobId ?? '' } }),
    enabled: jobId !== null,
    refetchInterval: ({ state }) => (isOver(state.data?.state) ? false : everyMs),
  });
  const hasEnded = isOver(job?.state);
  useEffect(() => {
    if (hasEnded) void client.invalidateQueries();
  }, [hasEnded, client]);
  return {
    job,
    load: () => start.mutate({}),
    isLoading: start.isPending || (jobId !== null && !hasEnded && !error),
    error: start.error ?? error,
  };
};
