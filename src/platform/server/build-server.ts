import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import { AppError, type RuleTexts } from '../errors.ts';
import type { BoundRoute } from '../handlers.ts';
import { pickLocale } from '../i18n.ts';
import { newId } from '../ids.ts';
import { bindRoutes } from './bind-routes.ts';
import { measure } from './metrics.ts';
import { problemWriter, sendProblem, type ProblemWriter } from './problem.ts';
import { secure } from './security.ts';
import { serveWeb } from './static-web.ts';

export interface ServerOptions {
  readonly app: App;
  readonly routes: readonly BoundRoute[];
  readonly rules: RuleTexts;
  readonly authenticate: (request: FastifyRequest) => Promise<Actor>;
  /** Refuses who asks for a function that is switched off where they work. */
  readonly expectFunction?: (who: Actor, officeFunction: string) => Promise<void>;
  /** Folder of the built browser bundle; null in tests of the API. */
  readonly webFolder: string | null;
}

/** The HTTP server: security headers, limits, routes, problems, the page. */
export const buildServer = async ({
  app,
  routes,
  rules,
  authenticate,
  expectFunction,
  webFolder,
}: ServerOptions): Promise<FastifyInstance> => {
  const { config } = app;
  const write = problemWriter(rules, { bodyMb: largestBodyMb, uploadMb: config.uploadLimitMb });
  const server = Fastify({
    loggerInstance: app.log as FastifyBaseLogger,
    // Only the word of our own proxies is taken: what stands further left in the header was written by the caller.
    trustProxy: config.trustProxy > 0 && ((_address, hop) => hop < config.trustProxy),
    bodyLimit: largestBodyMb * 1_048_576,
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: (error, request, reply) =>
      void sendProblem(reply, write(error, request, localeOf(request))),
    logController: new LogController({ disableRequestLogging: !app.log.isLevelEnabled('info') }),
  });
  answerProblems(server, write);
  secure(server, app);
  closeBehindAnswers(server);
  takeInBehindRefusals(server, 2 * config.uploadLimitMb * 1_048_576);
  await server.register(cookie);
  await server.register(multipart, {
    limits: { fileSize: config.uploadLimitMb * 1_048_576, files: 200 },
    throwFileSizeLimit: true,
  });
  const { requestsPerMinute: max } = config;
  await server.register(rateLimit, { max, timeWindow: '1 minute', keyGenerator: callerOf });
  server.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  measure(server, app);
  bindRoutes(server, { app, routes, rules, authenticate, ...(expectFunction ? { expectFunction } : {}) });
  server.all('/api/*', noSuchAddress);
  if (webFolder) serveWeb(server, webFolder);
  return server;
};

const largestBodyMb = 8;

const answerProblems = (server: FastifyInstance, write: ProblemWriter): void => {
  server.setErrorHandler((error, request, reply) =>
    sendProblem(reply, write(error, request, localeOf(request))),
  );
  server.setNotFoundHandler(noSuchAddress);
};

const noSuchAddress = async (request: FastifyRequest): Promise<never> => {
  throw new AppError('not-found', 'route.not-found', { path: request.url.slice(0, 200) });
};

/** A connection kept alive behind the last answer of a server that stops would hold the stop up until it idles out. */
const closeBehindAnswers = (server: FastifyInstance): void => {
  let isStopping = false;
  server.addHook('preClose', async () => {
    isStopping = true;
  });
  server.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });
};

/**
 * A browser reads an answer only when all it sends has left. So what comes after a refused upload is taken
 * in and dropped; past `mostBytes` the connection ends instead.
 */
const takeInBehindRefusals = (server: FastifyInstance, mostBytes: number): void => {
  server.addHook('onResponse', async ({ raw }) => {
    if (raw.readableEnded || raw.destroyed) return;
    let bytes = 0;
    raw.unpipe();
    raw.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) raw.destroy();
    });
    raw.resume();
  });
};

/** Whole offices share one address, so a signed-in caller is counted by himself. */
const callerOf = (request: FastifyRequest): string =>
  request.cookies?.['zs_session'] ?? request.headers.authorization ?? request.ip;

/** The language of a request that nobody signed in to make. */
export const localeOf = (request: FastifyRequest) =>
  pickLocale(
    request.cookies?.['zs_locale'] ?? (request.headers['x-locale'] as string | undefined),
    request.headers['accept-language'],
  );
