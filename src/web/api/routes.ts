import type { ApiRoute } from '#capabilities/api.ts';
import type { RouteAnswer, RouteRequest } from '#platform/route.ts';

export type WriteMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Method = 'GET' | WriteMethod;

/** The paths that answer a method, and the route behind the two. */
export type PathOf<M extends Method> = Extract<ApiRoute, { readonly method: M }>['path'];
export type RouteAt<M extends Method, P extends string> = Extract<
  ApiRoute,
  { readonly method: M; readonly path: P }
>;

type Sent<R, K extends 'params' | 'query' | 'body'> = R extends ApiRoute ? RouteRequest<R>[K] : never;

type Slot<K extends string, T> = [T] extends [undefined]
  ? { readonly [key in K]?: undefined }
  : Record<never, never> extends T
    ? { readonly [key in K]?: T }
    : { readonly [key in K]: T };

/** What a call of a route is given; parts that may be empty may be left out. */
export type InputOf<M extends Method, P extends string> = Slot<'params', Sent<RouteAt<M, P>, 'params'>> &
  Slot<'query', Sent<RouteAt<M, P>, 'query'>> &
  (M extends 'GET' ? Record<never, never> : Slot<'body', Sent<RouteAt<M, P>, 'body'>>);

export type AnswerOf<M extends Method, P extends string> =
  RouteAt<M, P> extends infer R ? (R extends ApiRoute ? RouteAnswer<R> : never) : never;
