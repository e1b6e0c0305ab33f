import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem.ts';

/** One client for the page; `onSignedOut` is told when the server no longer knows who asks. */
export const createQueryClient = (onSignedOut: () => void): QueryClient => {
  const watch = (error: unknown): void => {
    if (asProblem(error)?.rule === 'auth.required') onSignedOut();
  };
  return new QueryClient({
    // The question who is signed in is answered by whoever asked it.
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => (queryKey[0] === '/api/session' ? undefined : watch(error)),
    }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      // A browser that believes itself offline would hold requests back in silence; ours fail and say so.
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (count, error) => count < 2 && mayPass(error),
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
};

/** Only an outage may be over at the next attempt; a refusal will be repeated. */
const mayPass = (error: unknown): boolean => {
  const status = asProblem(error)?.status;
  return status === undefined ? false : status === 0 || status >= 502;
};
