import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useJob } from '../api/use-job.ts';
import { useWrite } from '../api/use-write.ts';

/** Loads the demonstration enterprise; everything on screen is asked anew when it is there. */
export const useDemo = () => {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const start = useWrite('POST', '/api/demo', { touches: [], onDone: (answer) => setJobId(answer.jobId) });
  const { job, isOpen, error } = useJob(jobId);
  const hasEnded = job !== undefined && !isOpen;
  useEffect(() => {
    if (hasEnded) void client.invalidateQueries();
  }, [hasEnded, client]);
  return {
    job,
    load: () => start.mutate({}),
    isLoading: start.isPending || isOpen,
    error: start.error ?? error,
  };
};
