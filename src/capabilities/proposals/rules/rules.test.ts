import { describe, expect, test } from 'vitest';
import type { ProposalForm } from '../fields/field.ts';
import { proposalFields } from '../fields/fields.ts';
import { emptyContent, ProposalContent } from '../schema/content.ts';
import { whyNotSubmitted } from './contradictions.ts';
import { differencesBetween } from './differences.ts';
import { gapsOf, missingFor } from './gaps.ts';
import { circleIn, contradictionIn, type Link } from './links.ts';
import { feasibilityOf, monthAfter, needsByMonth } from './needs.ts';

const none = { capexFen: 0, opexFen: 0, revenueFen: 0, savingFen: 0, avoidedFen: 0 };
const years = [
  { ...none, year: 0, capexFen: 100 },
  { ...none, year: 1, revenueFen: 150 },
];
const content: ProposalContent = {
  ...emptyContent,
  background: '痛点',
  inScope: '范围',
  startOn: '2026-03-01',
  finishOn: '2026-12-18',
  basisOfEstimate: '类比',
  years,
};
const form: ProposalForm = {
  name: '智慧园区一体化平台',
  projectType: 'delivery',
  projectClass: 'B',
  unitId: 'u',
  sponsorId: 's',
  managerId: 'm',
  benefitOwnerId: 'b',
  content,
};
const withContent = (change: Partial<ProposalContent>): ProposalForm => ({
  ...form,
  content: { ...content, ...change },
});

test('every field of the content is on the form, and every field of the form is kept', () => {
  const head = Object.keys(form).filter((key) => key !== 'content');
  expect(proposalFields.map(({ key }) => key).toSorted()).toEqual(
    [...head, ...Object.keys(ProposalContent.shape)].toSorted(),
  );
  expect(ProposalContent.parse(emptyContent)).toEqual(emptyContent);
});

test.each([
  [form, null],
  [withContent({ background: ' ', years: [] }), 'proposal.incomplete'],
  [
    withContent({ objectives: [{ objectiveId: null, name: 'SO-1', sharePercent: 90 }] }),
    'proposal.shares-not-100',
  ],
  [withContent({ years: [...years, { ...none, year: 3 }] }), 'proposal.years-missing'],
  [withContent({ years: [...years, { ...none, year: 1 }] }), 'proposal.years-repeated'],
  [withContent({ finishOn: '2026-02-01' }), 'proposal.days-reversed'],
  [
    withContent({ needs: [{ role: '架构师', fromMonth: 3, toMonth: 2, people: 1 }] }),
    'proposal.month-reversed',
  ],
  [
    withContent({ estimates: [{ item: '迁移', optimistic: 9, likely: 8, pessimistic: 12 }] }),
    'proposal.points-out-of-order',
  ],
  [{ ...form, benefitOwnerId: 'm' }, 'proposal.benefit-owner-is-manager'],
] as const)('%# is submitted, or not with its reason', (given, rule) => {
  expect(whyNotSubmitted(given)?.rule ?? null).toBe(rule);
});

describe('what is missing', () => {
  test('depends on type and class', () => {
    expect(missingFor(form, 'submit')).toEqual([]);
    expect(missingFor(form, 'final')).toContain('contractFen');
    expect(missingFor({ ...form, projectType: 'internal-it' }, 'final')).not.toContain('contractFen');
    expect(missingFor(form, 'final')).toContain('options');
    expect(missingFor({ ...form, projectClass: 'C' }, 'final')).not.toContain('options');
  });
  test('names what keeps it from 初选, and a return nobody can tell', () => {
    const kinds = (given: ProposalForm) =>
      gapsOf(given).flatMap(({ field, kind }) =>
        kind === 'knock-out' || kind === 'no-return' ? [`${field}:${kind}`] : [],
      );
    expect(kinds({ ...form, sponsorId: null })).toEqual(['sponsorId:knock-out']);
    const costs = withContent({ years: years.slice(0, 1) });
    expect(kinds(costs)).toEqual(['years:no-return']);
    expect(kinds({ ...costs, projectType: 'compliance' })).toEqual([]);
  });
});

const link = (text: string): Link => {
  const [proposalId = '', sign, otherId = ''] = text.split(' ');
  return { proposalId, kind: sign === 'x' ? 'excludes' : 'needs', otherId };
};
test.each([
  [['a > b', 'b > c'], null],
  [
    ['a > b', 'b > c', 'c > a'],
    ['a', 'b', 'c', 'a'],
  ],
  [
    ['z > a', 'a > b', 'b > a'],
    ['a', 'b', 'a'],
  ],
  [['a x b', 'b x a'], null],
])('the needs %j have the circle %j', (links, circle) => expect(circleIn(links.map(link))).toEqual(circle));
test.each([
  [['a > b', 'b > c', 'c x a'], 'c'],
  [['a > b', 'a x d'], null],
])('%j contradict each other in %s', (links, other) =>
  expect(contradictionIn(links.map(link), 'a')).toBe(other),
);

test('needs of a role add up by month', () => {
  const needs = [
    { role: '架构师', fromMonth: 1, toMonth: 2, people: 0.6 },
    { role: '架构师', fromMonth: 2, toMonth: 2, people: 0.5 },
  ];
  expect(needsByMonth(needs)).toEqual([
    { role: '架构师', offset: 0, people: 0.6 },
    { role: '架构师', offset: 1, people: 1.1 },
  ]);
  expect([monthAfter('2026-11-15', 2), monthAfter(null, 1)]).toEqual(['2027-01', null]);
});

test.each([
  [[], null],
  [['feasible', null], null],
  [['feasible', 'feasible'], 'feasible'],
  [['feasible', 'conditional', null], 'conditional'],
  [['conditional', 'infeasible'], 'infeasible'],
] as const)('dimensions %j make it %s', (given, whole) => {
  const row = { dimension: 'legal' as const, analysis: '', evidence: '', conditions: '', owner: '' };
  expect(feasibilityOf({ feasibility: given.map((conclusion) => ({ ...row, conclusion })) })).toBe(whole);
});

test('two versions differ in the fields that changed', () => {
  const after = { ...withContent({ years: years.slice(0, 1) }), sponsorId: null };
  expect(differencesBetween(form, after).map(({ field }) => field)).toEqual(['sponsorId', 'years']);
});
