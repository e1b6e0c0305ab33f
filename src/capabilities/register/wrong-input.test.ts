import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { RegisterPreview } from './schema.ts';

const wrong = (file: string): Uint8Array =>
  readFileSync(new URL(`../../../test/cases/registers/wrong/${file}`, import.meta.url));

let product: TestServer;
let admin: Client;

beforeAll(async () => {
  product = await startTestServer({ env: { UPLOAD_LIMIT_MB: '2' } });
  admin = await product.setUp();
});
afterAll(() => product.close());

const imports = '/api/registers/imports';

interface Refusal {
  readonly type: string;
  readonly title: string;
}

const send = (name: string, content: Uint8Array, headers?: Record<string, string>) =>
  admin.upload<Refusal & RegisterPreview>('/api/registers/imports', { name, content }, headers);

const countRows = async (): Promise<number[]> => {
  const { rows } = await product.app.database.query(
    'select (select count(*) from project) as projects, (select count(*) from import_run) as runs',
  );
  return [Number(rows[0]?.['projects']), Number(rows[0]?.['runs'])];
};

/** A workbook of one part that unpacks to `megabytes` of nothing. */
const bomb = (megabytes: number): Uint8Array => {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const packed = deflateRawSync(Buffer.alloc(megabytes * 1_048_576));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(megabytes * 1_048_576, 22);
  head.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(megabytes * 1_048_576, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(head.length + name.length + packed.length, 16);
  return Buffer.concat([head, name, packed, entry, name, end]);
};

describe('a file that cannot be imported is refused in words and leaves nothing behind', () => {
  test.each([
    ['empty.csv', wrong('empty.csv'), 'sheet.empty', '文件是空的'],
    ['blank.csv', wrong('nothing-but-blank-lines.csv'), 'sheet.empty', '文件是空的'],
    ['junk.bin', wrong('junk.bin'), 'sheet.binary', '文件不是表格'],
    ['other.csv', wrong('no-known-heading.csv'), 'register.no-heading', '没有找到表头'],
    ['bomb.xlsx', bomb(200), 'sheet.unpacks-suspiciously', '压缩得异常'],
    [
      'old.xls',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'sheet.old-or-encrypted',
      '旧版 xls',
    ],
  ])('%s', async (name, content, rule, words) => {
    const before = await countRows();
    const answer = await send(name, content);
    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({ type: rule, title: expect.stringContaining(words) });
    expect(await countRows()).toEqual(before);
  });

  test('in the language of who asks', async () => {
    await admin.patch('/api/session/preferences', { locale: 'en' });
    const answer = await send('empty.csv', wrong('empty.csv'), { 'x-locale': 'en' });
    expect(answer.json).toMatchObject({ title: 'The file is empty' });
    await admin.patch('/api/session/preferences', { locale: 'zh-CN' });
  });

  test('a file over the limit, before its end has come', async () => {
    const answer = await send('big.csv', Buffer.alloc(3 * 1_048_576, 'a'));
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ type: 'input.too-large' });
    expect(await countRows()).toEqual([0, 0]);
  });

  test('a file that announces two gigabytes, before a byte of it is read', async () => {
    const answer = await product.server.inject({
      method: 'POST',
      url: imports,
      headers: {
        cookie: [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(2 * 1024 ** 3),
      },
      payload: '--x\r\n',
    });
    expect(answer.json()).toMatchObject({ type: 'input.too-large', title: expect.stringContaining('2 MB') });
  });

  test('a form without a file', async () => {
    const answer = await product.server.inject({
      method: 'POST',
      url: imports,
      headers: {
        cookie: [...admin.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'content-type': 'multipart/form-data; boundary=x',
      },
      payload: '--x\r\ncontent-disposition: form-data; name="kind"\r\n\r\nregister\r\n--x--\r\n',
    });
    expect(answer.json()).toMatchObject({ type: 'file.missing' });
  });
});

const apply = (importId: string) =>
  admin.post<Refusal & { counts: Record<string, number> }>(`/api/registers/imports/${importId}/application`, {
    wait: true,
  });

describe('a doubtful content', () => {
  test('of two rows with one number waits for a decision, and nothing is imported before', async () => {
    const { json: preview } = await send('twice.csv', wrong('duplicate-numbers.csv'));
    expect(preview.plan).toMatchObject({ create: 1, conflicts: 1 });
    expect(preview.conflicts).toEqual([
      {
        code: 'P-1',
        rows: [
          { row: 2, label: '甲', decision: null },
          { row: 4, label: '丙', decision: null },
        ],
      },
    ]);
    const refused = await apply(preview.importId);
    expect(refused.status).toBe(409);
    expect(refused.json).toMatchObject({
      type: 'register.conflicts-open',
      title: expect.stringContaining('P-1'),
    });
    expect(await countRows()).toMatchObject([0, 1]);
    const decided = await admin.patch<RegisterPreview>(`/api/registers/imports/${preview.importId}`, {
      decisions: { 2: 'skip', 4: 'take' },
    });
    expect(decided.json).toMatchObject({
      plan: { create: 2, conflicts: 0, leftOut: 1 },
      leftOut: [{ row: 2, label: '甲' }],
    });
    const both = await admin.patch<RegisterPreview>(`/api/registers/imports/${preview.importId}`, {
      decisions: { 2: 'take' },
    });
    expect(both.json.changes.map(({ code, label }) => `${code} ${label}`)).toEqual([
      'P-1 甲',
      'P-2 乙',
      'P-1-2 丙',
    ]);
    expect((await apply(preview.importId)).json.counts).toMatchObject({ create: 3 });
  });

  test('that begins like a formula is text, named as a doubt, and inert when exported', async () => {
    const { json: preview } = await send('formula.csv', wrong('formula-in-a-cell.csv'));
    expect(preview.doubts.filter(({ rule }) => rule === 'register.formula-text')).toContainEqual(
      expect.objectContaining({ row: 2, column: '项目名称', value: "=cmd|'/c calc'!A0" }),
    );
    await apply(preview.importId);
    const exported = await admin.get('/api/lists/projects/export?format=csv');
    expect(new TextDecoder().decode(exported.body)).toContain("'=cmd|");
  });

  test('of a date of 1899 is kept as text and named', async () => {
    const { json: preview } = await send(
      '1899.csv',
      new TextEncoder().encode(new TextDecoder().decode(wrong('date-of-1899.csv')).replaceAll('P-', 'Z-')),
    );
    expect(preview.doubts).toContainEqual(
      expect.objectContaining({
        row: 2,
        column: '开始日期',
        value: '1899-12-30',
        rule: 'register.date-out-of-range',
      }),
    );
    await apply(preview.importId);
    const { rows } = await product.app.database.query(
      "select start_on, kept_text from project where code = 'Z-1'",
    );
    expect(rows).toEqual([{ start_on: null, kept_text: [{ heading: '开始日期', value: '1899-12-30' }] }]);
  });

  test('of rows that are no records leaves nothing to do', async () => {
    const { json: preview } = await send('heads.csv', wrong('only-headings.csv'));
    expect((await apply(preview.importId)).json).toMatchObject({ type: 'register.nothing-to-do' });
  });

  test('of a NUL and half a character comes in all the same', async () => {
    const { json: preview } = await send(
      'nul.csv',
      new TextEncoder().encode('项目编号,项目名称\nN-1,"a�b"\n'),
    );
    expect((await apply(preview.importId)).json.counts).toMatchObject({ create: 1 });
  });

  test('of another kind of import is not touched here', async () => {
    const { rows } = await product.app.database.query(
      "insert into import_run (id, kind, file_name) values (gen_random_uuid(), 'plan', 'x.xml') returning id",
    );
    const answer = await apply(String(rows[0]?.['id']));
    expect(answer.json).toMatchObject({ type: 'register.wrong-kind' });
  });
});
