import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encoded } from './encoding.ts';

const long = JSON.stringify(Array.from({ length: 400 }, (_, index) => ({ name: `项目 ${index}` })));

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['identity', null],
  ['', null],
])('who accepts "%s" is sent %s', async (accepted, encoding) => {
  const answer = await encoded(long, accepted);
  expect(answer.encoding).toBe(encoding);
  const body = Buffer.from(answer.body);
  const text = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
  expect(text.toString()).toBe(long);
});

test('a short answer goes as it is', async () => {
  expect(await encoded('{"id":1}', 'br')).toEqual({ body: '{"id":1}', encoding: null });
});
