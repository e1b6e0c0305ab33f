import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { App } from '../app.ts';

/** Prometheus metrics at /metrics: process, requests by route, jobs and outbox waiting. Loopback only unless a proxy opens it. */
export const measure = (server: FastifyInstance, app: App): void => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const waiting = new Gauge({
    name: 'zhongshu_waiting',
    help: 'Jobs and deliveries waiting',
    labelNames: ['what'],
    registers: [registry],
  });
  server.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    };
    requests.observe(labels, reply.elapsedTime / 1000);
  });
  server.get('/metrics', async (_request, reply) => {
    const jobs = await app.db
      .selectFrom('job')
      .select(app.db.fn.countAll<number>().as('n'))
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirst();
    const mails = await app.db
      .selectFrom('outbox')
      .select(app.db.fn.countAll<number>().as('n'))
      .where('delivered_at', 'is', null)
      .where('failed_at', 'is', null)
      .executeTakeFirst();
    waiting.set({ what: 'jobs' }, jobs?.n ?? 0);
    waiting.set({ what: 'outbox' }, mails?.n ?? 0);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
};
