import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { holds, type Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Write } from '../db/write.ts';
import { saveRefusal } from '../audit.ts';
import { AppError, type RuleTexts } from '../errors.ts';
import type { BoundRoute, Download, Manual, Read } from '../handlers.ts';
import { JsonText } from '../json-text.ts';
import { ownScopeOf, type RouteDef } from '../route.ts';
import { encoded, encodedStream } from './encoding.ts';
import { isKeyRace, once } from './idempotency.ts';
import { serialiser } from './serialiser.ts';
import { expectStorable } from './storable.ts';

export interface Binding {
  readonly app: App;
  readonly routes: readonly BoundRoute[];
  readonly rules: RuleTexts;
  /** Answers who sends the request; anonymous where nobody is signed in. */
  readonly authenticate: (request: FastifyRequest) => Promise<Actor>;
  /** Refuses who asks for a function that is switched off where they work. */
  readonly expectFunction?: (who: Actor, officeFunction: string) => Promise<void>;
}

/** Registers every route: who, may they, validate, run, serialise. */
export const bindRoutes = (server: FastifyInstance, binding: Binding): void => {
  // Streams never end by themselves; a stop must not wait for them.
  server.addHook('preClose', async () => binding.app.live.close());
  for (const bound of binding.routes) {
    const { def } = bound;
    const serialise = def.response ? onceAsked(def.response) : null;
    server.route({
      method: def.method,
      url: def.path.replace(/\{(\w+)\}/g, ':$1'),
      handler: async (request, reply) => {
        const who = await binding.authenticate(request);
        request.log.debug({ route: def.id, account: who.accountId });
        await checkPermission(binding.app, def, who, request);
        if (def.officeFunction !== undefined) await binding.expectFunction?.(who, def.officeFunction);
        const input = parse(def, request);
        const result = await run(binding.app, bound, { input, who, request, reply });
        if (reply.sent) return reply;
        if (def.stream) return sendStream(reply, result as Readable);
        if (def.download) return sendDownload(reply, result as Download);
        const text = result instanceof JsonText ? result.pieces : serialise && serialise(result);
        return sendJson(request, reply, text);
      },
    });
  }
};

/** Made when it is first needed: hundreds of them would make a start wait, and most answers come as JSON text. */
const onceAsked = (response: z.ZodType): ((value: unknown) => string) => {
  let made: ((value: unknown) => string) | null = null;
  return (value) => (made ??= serialiser(response))(value);
};

/** The permissions a route asks for, refused with 401 or 403; a refusal is written to the audit log. */
const checkPermission = async (
  app: App,
  def: RouteDef,
  who: Actor,
  request: FastifyRequest,
): Promise<void> => {
  if (def.permission === 'public') return;
  if (who.kind === 'anonymous') throw new AppError('unauthenticated', 'auth.required');
  const permission = missingPermission(def, who);
  if (permission === null) return;
  await saveRefusal(
    app.db,
    { who, now: app.clock.now(), action: def.id },
    { subject: { type: 'route', id: def.id, label: request.url.slice(0, 300) } },
  );
  throw new AppError('forbidden', 'permission.missing', { permission });
};

const missingPermission = (def: RouteDef, who: Actor): string | null => {
  if (def.permission !== 'signed-in') return holds(who, def.permission) ? null : def.permission;
  const scope = ownScopeOf(def);
  if (scope === null || who.tokenScopes === null) return null;
  return who.tokenScopes.has(scope) || who.tokenScopes.has('*') ? null : scope;
};

type Input = { params: unknown; query: unknown; body: unknown };

const parse = (def: RouteDef, request: FastifyRequest): Input => {
  const input = {
    params: def.params ? def.params.parse(request.params) : {},
    query: def.query ? def.query.parse(request.query) : {},
    body: def.body ? def.body.parse(request.body) : undefined,
  };
  for (const part of [input.params, input.query, input.body]) expectStorable({ '': part });
  return input;
};

interface Call {
  readonly input: Input;
  readonly who: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const run = async (
  app: App,
  { def, handle }: BoundRoute,
  { input, who, request, reply }: Call,
): Promise<unknown> => {
  const read: Read = { db: app.db, who, now: app.clock.now(), registry: app.registry };
  if (typeof handle === 'object') {
    const work = await handle.prepare(input, read);
    return writeOnce(app, def, { input, who, request, work });
  }
  if (def.manual || def.stream) return handle(input, { ...read, app, request, reply } satisfies Manual);
  if (def.method === 'GET') return handle(input, read);
  return writeOnce(app, def, { input, who, request, work: (write) => handle(input, write) });
};

interface Working extends Omit<Call, 'reply'> {
  readonly work: (write: Write) => unknown;
}

const writeOnce = (
  app: App,
  { id, secret }: RouteDef,
  { input, who, request, work }: Working,
): Promise<unknown> => {
  const keyed = {
    key: keyOf(request),
    route: id,
    input,
    isSecret: secret === true,
  };
  const attempt = () => app.write(who, id, (write) => once(write, keyed, async () => work(write)));
  return attempt().catch((error: unknown) => {
    if (isKeyRace(error)) return attempt();
    throw error;
  });
};

const longestKey = 200;

const keyOf = ({ headers }: FastifyRequest): string | undefined => {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string') return undefined;
  if (key.length > longestKey) throw new AppError('invalid', 'request.key-too-long', { most: longestKey });
  return key;
};

const sendJson = async (
  request: FastifyRequest,
  reply: FastifyReply,
  text: string | JsonText['pieces'] | null,
): Promise<FastifyReply> => {
  if (text === null) return reply.code(204).send();
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const { body, encoding } =
    typeof text === 'object' && Symbol.asyncIterator in text
      ? encodedStream(text, accepted)
      : await encoded(text, accepted);
  reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding');
  if (encoding) reply.header('content-encoding', encoding);
  return reply.send(body);
};

// A proxy that gathers an answer before it hands it on would hand on nothing until the end.
const sendStream = (reply: FastifyReply, events: Readable): FastifyReply =>
  reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no').send(events);

const sendDownload = (
  reply: FastifyReply,
  { fileName, mediaType, content, inline }: Download,
): FastifyReply =>
  reply
    .type(mediaType)
    .header(
      'content-disposition',
      `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    )
    .send(content instanceof Uint8Array && !Buffer.isBuffer(content) ? Buffer.from(content) : content);
