import { send, type Values } from './request.ts';
import type { AnswerOf, InputOf, Method, PathOf } from './routes.ts';

/** One typed call outside of a query or mutation: sign-in, first-run, sign-out. */
export const call = async <M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  input?: InputOf<M, P>,
): Promise<AnswerOf<M, P>> => {
  const { params, query, body } = (input ?? {}) as {
    readonly params?: Values;
    readonly query?: Values;
    readonly body?: unknown;
  };
  return (await send({ method, path, params, query, body })) as AnswerOf<M, P>;
};
