import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { getOptions } from './use-get.ts';

const everyMs = 700;

/** The state of a long job, asked until it has ended; null where there is none. */
export const useJob = (id: string | null) =>
  useQuery({
    ...getOptions('/api/jobs/{id}', { params: { id: id ?? '' } }),
    enabled: id !== null,
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.state === 'waiting' || data.state === 'running' ? everyMs : false,
  });

/** Asks a job to stop; it ends at its next step and nothing of it is saved. */
export const cancelJob = (id: string): Promise<void> => call('DELETE', '/api/jobs/{id}', { params: { id } });
