import type { z } from 'zod';
import type { Text } from './i18n.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call a route: anyone, anyone signed in, or holders of a permission such as `project.update`. */
export type RoutePermission = 'public' | 'signed-in' | `${string}.${string}`;

/**
 * One route described once. Validation, the types of the web client, OpenAPI, the permission check
 * and the command line are all read from it; `handlers.ts` of the capability says what it does.
 */
export interface RouteDef {
  /** Noun.verb, public and stable: `project.list`. */
  readonly id: string;
  readonly method: Method;
  readonly path: `/api/${string}`;
  readonly summary: Text;
  readonly permission: RoutePermission;
  /**
   * Of a `signed-in` route: nothing of the caller's own matters, or it asks for permissions itself; open to every
   * API token. All others a token reaches by the scope `own.read` or `own.act` alone.
   */
  readonly common?: true;
  /** Function of the PMO it belongs to: closed to people whose PMO unit has switched it off. */
  readonly officeFunction?: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly response?: z.ZodType;
  /** What is sent or answered holds a secret: a retried request finds neither kept, and no answer but that it was done. */
  readonly secret?: true;
  /** What travels instead of JSON: an uploaded file in, a file or page out. */
  readonly upload?: true;
  readonly download?: true;
  /** Answers server-sent events (`text/event-stream`) until either side ends; this is the data of one. */
  readonly stream?: z.ZodType;
  /** A write of its own kind (sign-in, upload in slices) that opens its transactions itself. */
  readonly manual?: true;
}

/** The scope by which a narrowed API token reaches a route that asks for no permission; null where for every one. */
export const ownScopeOf = ({ permission, common, method }: RouteDef): 'own.read' | 'own.act' | null => {
  if (permission !== 'signed-in' || common) return null;
  return method === 'GET' ? 'own.read' : 'own.act';
};

/** Describes a route; its literal types are what the client is typed by. */
export const route = <const D extends RouteDef>(def: D): D => def;

type Parsed<S, E> = S extends z.ZodType ? z.output<S> : E;
type Sent<S, E> = S extends z.ZodType ? z.input<S> : E;

/** What a handler is given, after validation. */
export interface RouteInput<D extends RouteDef> {
  readonly params: Parsed<D['params'], Record<string, never>>;
  readonly query: Parsed<D['query'], Record<string, never>>;
  readonly body: Parsed<D['body'], undefined>;
}

export type RouteOutput<D extends RouteDef> = D['response'] extends z.ZodType ? z.input<D['response']> : void;

/** What a client sends and receives. */
export interface RouteRequest<D extends RouteDef> {
  readonly params: Sent<D['params'], Record<string, never>>;
  readonly query: Sent<D['query'], Record<string, never>>;
  readonly body: Sent<D['body'], undefined>;
}
export type RouteAnswer<D extends RouteDef> = D['response'] extends z.ZodType
  ? z.output<D['response']>
  : void;
