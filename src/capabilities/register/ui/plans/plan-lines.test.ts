import { expect, test } from 'vitest';
import { isImportable, lineOf, standingOf, whenFailed, whenRead, type PlanPreview } from './plan-lines.ts';

const read: PlanPreview = {
  importId: '0198a1b2-0000-7000-8000-000000000001',
  file: 'a.xml',
  status: 'read',
  planName: '核心账务',
  matchesProject: { id: 'p1', code: 'P-01', name: '核心账务' },
  counts: {},
  problem: null,
} as unknown as PlanPreview;
const unreadable = {
  ...read,
  status: 'unreadable',
  problem: { rule: 'plan.not-a-plan', at: '', message: '不是计划文件' },
} as unknown as PlanPreview;

const line = { ...lineOf({ name: 'a.xml' }), ...whenRead(read, '') };
const failed = { ...line, ...whenFailed('网络连不上') };
const unread = { ...lineOf({ name: 'b.xml' }), ...whenFailed('网络连不上') };
const refused = { ...lineOf({ name: 'c.xml' }), ...whenRead(unreadable, '') };

test('a plan whose import failed keeps where it goes and can be imported again', () => {
  expect(failed).toMatchObject({ state: 'failed', target: 'p1', problem: '网络连不上' });
  expect(isImportable(failed)).toBe(true);
});

test('a file that could not be sent is not refused, and waits to be read again', () => {
  expect([unread.state, isImportable(unread)]).toEqual(['failed', false]);
  expect({ ...unread, ...whenRead(read, 'p2') }).toMatchObject({
    state: 'ready',
    target: 'p2',
    problem: null,
  });
});

test('a file that is no plan stays refused with its reason', () => {
  expect(refused).toMatchObject({ state: 'refused', problem: '不是计划文件' });
  expect(isImportable(refused)).toBe(false);
});

test('what failed counts among what is not imported until it is', () => {
  const done = { ...line, state: 'done' } as const;
  expect(standingOf([done, failed, unread, refused])).toEqual({
    total: 4,
    unread: 0,
    importable: 1,
    done: 1,
    refused: 3,
  });
});
