import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { AppError } from '../errors.ts';

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  // The component library writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers on every answer, and no state change on a request that another site's page made. */
export const secure = (server: FastifyInstance, { config: { publicUrl }, clock }: App): void => {
  server.addHook('onRequest', async (request, reply) => {
    reply
      .header('content-security-policy', policy)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'same-origin')
      .header('cross-origin-opener-policy', 'same-origin')
      .header('x-request-id', request.id);
    if (publicUrl?.startsWith('https:')) reply.header('strict-transport-security', 'max-age=31536000');
    // The page reckons "today" by the product's clock, which may be set, not by the machine it runs on.
    if (request.url.startsWith('/api/'))
      reply.header('cache-control', 'no-store').header('x-server-now', clock.now().toISOString());
    const isRead = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    if (!isRead && !isSameSite(request.headers, request.host, publicUrl))
      throw new AppError('forbidden', 'auth.cross-site');
  });
};

/** A token in the Authorization header is no browser's doing; otherwise the origin must be ours. */
const isSameSite = (headers: Record<string, unknown>, host: string, publicUrl: string | null): boolean => {
  if (headers['authorization']) return true;
  if (headers['sec-fetch-site'] !== undefined) return headers['sec-fetch-site'] === 'same-origin';
  const origin = headers['origin'];
  if (typeof origin !== 'string') return true;
  if (publicUrl && origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
};
