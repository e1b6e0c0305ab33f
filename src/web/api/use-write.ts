import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { send, type Values } from './request.ts';
import type { AnswerOf, InputOf, PathOf, WriteMethod } from './routes.ts';

interface WriteOptions<Answer> {
  /** Paths whose readings are asked anew; everything on screen without. */
  readonly touches?: readonly string[];
  readonly onDone?: (answer: Answer) => void;
}

interface Sendable {
  readonly params?: Values;
  readonly query?: Values;
  readonly body?: unknown;
}

const keys = new WeakMap<object, string>();

// The key belongs to the intent, not to the attempt: the same variables sent again carry the same key.
const keyOf = (variables: object): string => {
  const key = keys.get(variables) ?? crypto.randomUUID();
  keys.set(variables, key);
  return key;
};

/** Writes through a route; what the screen shows is asked anew afterwards. */
export const useWrite = <M extends WriteMethod, P extends PathOf<M>>(
  method: M,
  path: P,
  { touches, onDone }: WriteOptions<AnswerOf<M, P>> = {},
): UseMutationResult<AnswerOf<M, P>, Error, InputOf<M, P>> => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: InputOf<M, P>): Promise<AnswerOf<M, P>> => {
      const { params, query, body } = input as Sendable;
      const key = method === 'POST' ? keyOf(input) : undefined;
      return (await send({ method, path, params, query, body, key })) as AnswerOf<M, P>;
    },
    onSuccess: async (answer) => {
      onDone?.(answer);
      await client.invalidateQueries({ predicate: ({ queryKey }) => isTouched(touches, queryKey) });
    },
  });
};

const isTouched = (touches: readonly string[] | undefined, queryKey: readonly unknown[]): boolean =>
  !touches || touches.some((touched) => String(queryKey[0]).startsWith(touched));
