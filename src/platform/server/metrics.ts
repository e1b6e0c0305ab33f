import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { App } from '../app.ts';

/** Prometheus metrics at /metrics: process, requests by route, jobs and deliveries waiting. */
export const measure = (server: FastifyInstance, app: App): void => {
  const register = new Registry();
  collectDefaultMetrics({ register });
  timeRequests(server, register);
  const waiting = new Gauge({
    name: 'zhongshu_waiting',
    help: 'Jobs and deliveries waiting',
    labelNames: ['what'],
    registers: [register],
  });
  const streams = new Gauge({
    name: 'zhongshu_streams',
    help: 'Open streams of live updates',
    registers: [register],
  });
  const isUp = new Gauge({
    name: 'zhongshu_database_up',
    help: 'Whether the database answers; without it nothing is known of what waits',
    registers: [register],
  });
  const askDatabase = async (): Promise<void> => {
    const [jobs, deliveries] = [await countJobs(app), await countDeliveries(app)];
    waiting.set({ what: 'jobs' }, jobs);
    waiting.set({ what: 'outbox' }, deliveries);
    isUp.set(1);
  };
  server.get('/metrics', async (_request, reply) => {
    streams.set(app.live.count());
    // An outage is when the rest of the figures is needed most.
    await askDatabase().catch((error: Error) => {
      app.log.warn({ error: error.message }, 'database is down');
      waiting.reset();
      isUp.set(0);
    });
    return reply.type(register.contentType).send(await register.metrics());
  });
};

const timeRequests = (server: FastifyInstance, register: Registry): void => {
  const requests = new Histogram({
    name: 'http_request_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [register],
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    requests.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
  });
};

const countJobs = async ({ db }: App): Promise<number> => {
  const row = await db
    .selectFrom('job')
    .select(db.fn.countAll<number>().as('n'))
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  return row?.n ?? 0;
};

const countDeliveries = async ({ db }: App): Promise<number> => {
  const row = await db
    .selectFrom('outbox')
    .select(db.fn.countAll<number>().as('n'))
    .where('delivered_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirst();
  return row?.n ?? 0;
};
