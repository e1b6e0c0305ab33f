import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { serialiser } from './serialiser.ts';

const Row = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Named like a keyword of JSON Schema. */
  format: z.string().nullable(),
  on: z.iso.date().nullable(),
  phase: z.enum(['open', 'closed']).nullable(),
  amount: z.number().int().nullable(),
  tags: z.array(z.string()).nullable(),
  inner: z.object({ at: z.string().nullable() }).nullable(),
  free: z.record(z.string(), z.unknown()).nullable(),
  either: z.union([z.string(), z.number(), z.boolean()]),
  maybe: z.string().optional(),
});

const write = serialiser(z.object({ rows: z.array(Row) }));
const back = (row: object): unknown => JSON.parse(write({ rows: [row] })).rows[0];

const full = {
  id: '01a2096d-63fe-7218-8be9-b9eb51751a58',
  name: '江城银行 "核心" \\ 项目\n二期',
  format: 'mspdi',
  on: '2026-07-31',
  phase: 'open',
  amount: 12_345,
  tags: ['甲', '乙'],
  inner: { at: null },
  free: { deep: [1, { two: null }] },
  either: 7,
  maybe: 'here',
};

describe('a route writes what its schema describes', () => {
  test('values as they are', () => expect(back(full)).toEqual(full));

  test('null where a field may be null, nothing where it may be missing', () => {
    const { maybe: _maybe, ...rest } = full;
    const empty = {
      ...rest,
      format: null,
      on: null,
      phase: null,
      amount: null,
      tags: null,
      inner: null,
      free: null,
    };
    expect(back(empty)).toEqual(empty);
  });

  test('each branch of a choice', () => {
    for (const either of ['text', 3, true]) expect(back({ ...full, either })).toEqual({ ...full, either });
  });

  test('no field that the schema does not name', () => {
    expect(back({ ...full, password: 'secret' })).toEqual(full);
  });
});
