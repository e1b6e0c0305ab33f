import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buffer } from 'node:stream/consumers';
import { encoded, encodedStream } from './encoding.ts';

const long = JSON.stringify(Array.from({ length: 400 }, (_, index) => ({ name: `项目 ${index}` })));

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['identity', null],
  ['', null],
])('who accepts "%s" is sent %s, whole or piece by piece', async (accepted, encoding) => {
  const pieces = (async function* () {
    for (let at = 0; at < long.length; at += 1_000)
      yield [long.slice(at, at + 400), long.slice(at + 400, at + 1_000)];
  })();
  for (const answer of [await encoded(long, accepted), encodedStream(pieces, accepted)]) {
    expect(answer.encoding).toBe(encoding);
    const body = await buffer(answer.body instanceof Readable ? answer.body : Readable.from([answer.body]));
    expect(plain(body, encoding).toString()).toBe(long);
  }
});

const plain = (body: Buffer, encoding: string | null): Buffer =>
  encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;

test('a short answer goes as it is', async () => {
  expect(await encoded('{"id":1}', 'br')).toEqual({ body: '{"id":1}', encoding: null });
});
