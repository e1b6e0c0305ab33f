import { isDeepStrictEqual } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { RouteDef } from '#platform/route.ts';

/**
 * Has every answer of a server read back by the schema of its route: one that lacks a field, has another
 * or writes one differently becomes a fault, whether we wrote its JSON or the database did.
 */
export const expectDescribed = (server: FastifyInstance, routes: readonly RouteDef[]): void => {
  const responses = new Map(
    routes.map(({ method, path, response }) => [`${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`, response]),
  );
  server.addHook('onSend', async (request, reply, payload) => {
    const response = responses.get(`${request.method} ${request.routeOptions.url}`);
    if (!response || reply.statusCode >= 300 || typeof payload !== 'string') return payload;
    const sent: unknown = JSON.parse(payload);
    const read = response.safeParse(sent);
    if (!read.success) throw new Error(`${request.url} answered otherwise: ${z.prettifyError(read.error)}`);
    if (!isDeepStrictEqual(read.data, sent))
      throw new Error(`${request.url} answered more than its schema names`);
    return payload;
  });
};
