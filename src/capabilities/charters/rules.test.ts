import { expect, test } from 'vitest';
import { changedLines } from './documents/regulation-document.ts';
import { differences, nextDocumentNumber, nextEdition, stateOn, effectivePolicy } from './rules.ts';

const approved = {
  mandateFrom: '2026-01-20',
  mandateTo: '2026-12-31',
  approvedOn: '2026-01-18',
  supersededOn: null,
  isInApproval: false,
};

test.each([
  [{ approvedOn: null }, '2026-02-01', 'draft'],
  [{ approvedOn: null, isInApproval: true }, '2026-02-01', 'in-approval'],
  [{}, '2026-01-19', 'coming'],
  [{}, '2026-01-20', 'in-force'],
  [{}, '2026-12-31', 'in-force'],
  [{}, '2027-01-01', 'expired'],
  [{ mandateTo: null }, '2030-01-01', 'in-force'],
  [{ supersededOn: '2026-07-01' }, '2026-06-30', 'in-force'],
  [{ supersededOn: '2026-07-01' }, '2026-07-01', 'superseded'],
])('a charter with %j is on %s %s', (change, day, state) => {
  expect(stateOn({ ...approved, ...change }, day)).toBe(state);
});

test.each([
  [[], 'V1.0'],
  [['V1.0'], 'V1.1'],
  [['V1.9', 'V1.10'], 'V1.11'],
  [['V2.0', 'V1.3'], 'V2.1'],
])('after %j comes %s', (editions, next) => expect(nextEdition(editions)).toBe(next));

test.each([
  [[], 'PMO-CH-2026-01'],
  [['PMO-CH-2026-01', 'PMO-CH-2025-07', '启衡〔2026〕3号'], 'PMO-CH-2026-02'],
])('after the numbers %j comes %s', (taken, next) =>
  expect(nextDocumentNumber('PMO-CH', '2026', taken)).toBe(next),
);

test('editions are compared part by part', () => {
  expect(differences({ a: '1', b: '2' }, { b: '3', c: '4' })).toEqual([
    { what: 'a', before: '1', after: '' },
    { what: 'b', before: '2', after: '3' },
    { what: 'c', before: '', after: '4' },
  ]);
});

test('a renamed line of a chapter shows as one change', () => {
  const blocks = (name: string) => [
    { kind: 'heading' as const, level: 1 as const, text: '岗位' },
    { kind: 'table' as const, columns: [{ title: '岗位' }], rows: [['PMO 主管'], [name]] },
  ];
  expect(changedLines(blocks('协调员'), blocks('项目协调员'), 'zh-CN')).toEqual([
    { chapter: '岗位', before: '协调员', after: '项目协调员' },
  ]);
  expect(changedLines(blocks('协调员'), blocks('协调员'), 'zh-CN')).toEqual([]);
});

test.each([
  ['the latest that is published', null, 2026, 'b'],
  ['that of the own unit', 'local', 2026, 'c'],
  ['that of the year before where the new one is not published', null, 2027, 'b'],
  ['none before the first', null, 2024, undefined],
] as const)('the policy in force is %s', (_which, officeId, year, id) => {
  const policies = [
    { id: 'd', officeId: 'top', year: 2027, publishedOn: null },
    { id: 'b', officeId: 'top', year: 2026, publishedOn: '2026-01-20' },
    { id: 'c', officeId: 'local', year: 2026, publishedOn: '2026-02-01' },
    { id: 'a', officeId: 'top', year: 2025, publishedOn: '2025-01-15' },
  ];
  expect(effectivePolicy(policies, { year, officeId })?.id).toBe(id);
});
