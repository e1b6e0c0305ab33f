import { openAsBlob, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { capabilities } from '#capabilities/all.ts';
import type { RouteDef } from '#platform/route.ts';
import { UsageError } from './usage.ts';

const defs = (): RouteDef[] => capabilities.flatMap(({ routes }) => routes.map(({ def }) => def));

const usage =
  'zhongshu ROUTE [name=value …] [--body JSON|@FILE] [--file FILE] [--url http://127.0.0.1:3000] [--token zs_…]';

/** Calls any route by its id: `zhongshu project.list filter=klass:is:A --token …`; prints what it answers. */
export const remote = async ([id = '', ...rest]: string[]): Promise<number> => {
  const def = defs().find((one) => one.id === id);
  if (!def) throw new UsageError(usage);
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: {
      body: { type: 'string' },
      file: { type: 'string' },
      url: { type: 'string' },
      token: { type: 'string' },
    },
  });
  const pairs = new Map(
    positionals.map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]),
  );
  const response = await fetch(
    addressOf(def, pairs, values.url ?? process.env['ZHONGSHU_URL'] ?? 'http://127.0.0.1:3000'),
    {
      method: def.method,
      headers: {
        authorization: `Bearer ${values.token ?? process.env['ZHONGSHU_TOKEN'] ?? ''}`,
        ...(values.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(await bodyOf(values)),
    },
  );
  if (response.body) await pipeline(Readable.fromWeb(response.body as never), process.stdout, { end: false });
  return response.ok ? 0 : 1;
};

const addressOf = (def: RouteDef, pairs: Map<string, string>, base: string): URL => {
  const path = def.path.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = pairs.get(name);
    if (value === undefined) throw new UsageError(`${def.id}: ${name}=… 缺失 / is missing`);
    pairs.delete(name);
    return encodeURIComponent(value);
  });
  const url = new URL(path, base);
  for (const [name, value] of pairs) url.searchParams.set(name, value);
  return url;
};

const bodyOf = async ({
  body,
  file,
}: {
  body?: string | undefined;
  file?: string | undefined;
}): Promise<{ body?: FormData | string }> => {
  if (file !== undefined) {
    const form = new FormData();
    form.append('file', await openAsBlob(file), basename(file));
    return { body: form };
  }
  if (body === undefined) return {};
  return { body: body.startsWith('@') ? readFileSync(body.slice(1), 'utf8') : body };
};
