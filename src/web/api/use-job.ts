import { useQuery } from '@tanstack/react-query';
import { isLive } from '../live/follow-live.ts';
import { getOptions } from './use-get.ts';
import { useWrite } from './use-write.ts';

// Its steps are told as they come; asked by the clock it is where they are not, and now and then in any case.
const pauseMs = () => (isLive() ? 5_000 : 500);

const hasEnded = (state: string | undefined): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled';

/** A long job followed until it has ended, and a way to stop it; null while none was started. */
export const useJob = (id: string | null) => {
  const cancel = useWrite('DELETE', '/api/jobs/{id}', { touches: [] });
  const { data, error } = useQuery({
    ...getOptions('/api/jobs/{id}', { params: { id: id ?? '' } }),
    enabled: id !== null,
    staleTime: 0,
    refetchInterval: ({ state }) => (hasEnded(state.data?.state) ? false : pauseMs()),
  });
  const job = id === null ? undefined : data;
  return {
    job,
    isOpen: id !== null && !error && !hasEnded(job?.state),
    error,
    /** It ends at its next step and nothing of it is saved. */
    cancel: () => (id === null ? undefined : cancel.mutate({ params: { id } })),
  };
};
