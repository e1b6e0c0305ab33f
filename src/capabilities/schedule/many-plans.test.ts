import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { PlanPreview } from './schema.ts';
import type { z } from 'zod';

let at: TestServer;
let admin: Client;
beforeAll(async () => {
  at = await startTestServer({ env: { UPLOAD_LIMIT_MB: '1' } });
  admin = await at.setUp();
});
afterAll(() => at.close());

const plan = (name: string) => `<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project">
  <Name>${name}</Name><Tasks><Task><UID>1</UID><ID>1</ID><Name>起</Name><Duration>PT8H0M0S</Duration></Task></Tasks></Project>`;

test('of several files the one that is too large is named, and the others are read', async () => {
  const files = { 'a.xml': plan('甲'), 'b.xml': 'x'.repeat(2 ** 20 + 1), 'c.xml': plan('丙') };
  const parts = Object.entries(files).map(
    ([name, text]) =>
      `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${text}\r\n`,
  );
  const answer = await at.server.inject({
    method: 'POST',
    url: '/api/plans/imports',
    headers: {
      'content-type': 'multipart/form-data; boundary=x',
      cookie: [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    payload: `${parts.join('')}--x--\r\n`,
  });
  const { previews } = answer.json<{ previews: z.output<typeof PlanPreview>[] }>();
  expect(previews.map(({ fileName, status }) => [fileName, status])).toEqual([
    ['a.xml', 'read'],
    ['b.xml', 'unreadable'],
    ['c.xml', 'read'],
  ]);
  expect(previews[1]?.problem).toMatchObject({
    rule: 'input.too-large',
    message: expect.stringContaining('上限 1 MB'),
  });
});
