import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Actor } from './actor.ts';
import type { App } from './app.ts';
import type { Db } from './db/database.ts';
import type { Write } from './db/write.ts';
import type { JsonText } from './json-text.ts';
import type { Registry } from './registry.ts';
import type { RouteDef, RouteInput, RouteOutput } from './route.ts';

/** What a reading handler is given. */
export interface Read {
  readonly db: Db;
  readonly who: Actor;
  readonly now: Date;
  readonly registry: Registry;
}

/** What a handler of a `manual` or `stream` route is given: it opens its own transactions. */
export interface Manual extends Read {
  readonly app: App;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What a `download` route answers. */
export interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer | Uint8Array | string | Readable;
  /** Shown by the browser instead of saved. */
  readonly inline?: boolean;
}

type Context<D extends RouteDef> = D extends { manual: true } | { stream: z.ZodType }
  ? Manual
  : D['method'] extends 'GET'
    ? Read
    : Write;
type Answer<D extends RouteDef> = D extends { download: true }
  ? Download
  : D extends { stream: z.ZodType }
    ? Readable
    : RouteOutput<D> | JsonText;

export type Handler<D extends RouteDef> =
  | ((input: RouteInput<D>, context: Context<D>) => Answer<D> | Promise<Answer<D>>)
  | (Context<D> extends Read ? never : Prepared<D>);

/**
 * A write of which a part takes long and needs no transaction: it is done first, and answers what is then done
 * in the transaction. What it read of the database may have changed by then and is looked at again.
 */
interface Prepared<D extends RouteDef> {
  readonly prepare: (
    input: RouteInput<D>,
    read: Read,
  ) => Promise<(write: Write) => Answer<D> | Promise<Answer<D>>>;
}

export type Handlers<Defs extends readonly RouteDef[]> = {
  readonly [Id in Defs[number]['id']]: Handler<Extract<Defs[number], { readonly id: Id }>>;
};

/** A route with what it does; the types of the two were checked where they were bound. */
export interface BoundRoute {
  readonly def: RouteDef;
  readonly handle: Handle | { readonly prepare: Prepare };
}

type Input = { readonly params: unknown; readonly query: unknown; readonly body: unknown };
type Handle = (input: Input, context: Read | Write | Manual) => unknown;
type Prepare = (input: Input, read: Read) => Promise<(write: Write) => unknown>;

/** Binds a capability's routes to its handlers; a missing or mistyped handler does not compile. */
export const handle = <const Defs extends readonly RouteDef[]>(
  defs: Defs,
  handlers: Handlers<NoInfer<Defs>>,
): BoundRoute[] =>
  defs.map((def) => ({
    def,
    handle: handlers[def.id as keyof typeof handlers] as unknown as BoundRoute['handle'],
  }));
