import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

interface Asset {
  readonly path: string;
  readonly encoding: 'br' | 'gzip' | null;
}

/** Serves the built browser bundle; every address that is no file and no API is the page itself. */
export const serveWeb = (server: FastifyInstance, folder: string): void => {
  server.get('/*', async (request, reply) => {
    const wanted = normalize(decodeURIComponent(request.url.split('?')[0] ?? '/')).replace(
      /^(\.\.[/\\])+/,
      '',
    );
    const isFile = extname(wanted) !== '' && existsSync(join(folder, wanted));
    return send(request, reply, join(folder, isFile ? wanted : 'index.html'));
  });
};

const send = (request: FastifyRequest, reply: FastifyReply, path: string): FastifyReply => {
  const asset = compressed(path, String(request.headers['accept-encoding'] ?? ''));
  const isHashed = path.includes('/assets/');
  reply
    .type(types[extname(path)] ?? 'application/octet-stream')
    .header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    .header('vary', 'accept-encoding');
  if (asset.encoding) reply.header('content-encoding', asset.encoding);
  return reply.send(readFileSync(asset.path));
};

const compressed = (path: string, accepts: string): Asset => {
  if (accepts.includes('br') && existsSync(`${path}.br`)) return { path: `${path}.br`, encoding: 'br' };
  if (accepts.includes('gzip') && existsSync(`${path}.gz`)) return { path: `${path}.gz`, encoding: 'gzip' };
  return { path, encoding: null };
};
