import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { send, type Values } from './request.ts';
import type { AnswerOf, InputOf, PathOf } from './routes.ts';

interface Sendable {
  readonly params?: Values;
  readonly query?: Values;
}

interface GetOptions {
  readonly enabled?: boolean;
  readonly staleTime?: number;
}

/** A reading of the API as a query: for loaders, `useQueries` and prefetching. */
export const getOptions = <P extends PathOf<'GET'>>(path: P, input?: InputOf<'GET', P>) => {
  const { params, query } = (input ?? {}) as Sendable;
  return queryOptions({
    queryKey: [path, params ?? {}, query ?? {}],
    queryFn: async ({ signal }): Promise<AnswerOf<'GET', P>> =>
      (await send({ method: 'GET', path, params, query, signal })) as AnswerOf<'GET', P>,
  });
};

/** Reads a route; the former answer stays on screen while the next one is on its way. */
export const useGet = <P extends PathOf<'GET'>>(
  path: P,
  input?: InputOf<'GET', P>,
  { enabled = true, staleTime }: GetOptions = {},
): UseQueryResult<AnswerOf<'GET', P>> =>
  useQuery({
    ...getOptions(path, input),
    enabled,
    placeholderData: keepPreviousData,
    ...(staleTime === undefined ? {} : { staleTime }),
  }) as UseQueryResult<AnswerOf<'GET', P>>;
