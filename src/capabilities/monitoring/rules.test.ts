import { describe, expect, test } from 'vitest';
import type { Fact } from '#engine/health/assess-health.ts';
import { assessHealth } from '#engine/health/assess-health.ts';
import { fill } from '#platform/i18n.ts';
import { monitoringRemarks } from './refusals.ts';
import {
  healthFactsOf,
  overdueDaysOf,
  type MeasureFigures,
  type ProjectFacts,
} from './rules/health-facts.ts';
import { executiveOf } from './rules/executive.ts';
import { summaryOf } from './rules/portfolio.ts';
import { shippedHealthRules } from './shipped-rules.ts';

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const when = { today: '2026-07-31', workingDays: days };
const bare: ProjectFacts = {
  phase: 'executing',
  percentComplete: null,
  baselineStartOn: null,
  baselineFinishOn: null,
  finishOn: null,
  actualFinishOn: null,
  budgetFen: null,
  actualCostFen: null,
  forecastFen: null,
  measure: null,
  milestones: [],
  risks: [],
};
const measured: MeasureFigures = {
  bacFen: 1000,
  pvFen: 500,
  evFen: 400,
  acFen: 500,
  eacFen: null,
  percentComplete: null,
  spiT: null,
  facts: {},
};
const dated = {
  ...bare,
  baselineStartOn: '2026-01-01',
  baselineFinishOn: '2026-09-30',
  finishOn: '2026-10-10',
};
const factOf = (project: ProjectFacts, measure: string): Fact | undefined =>
  healthFactsOf(project, when).measures[measure];
const milestone = { name: '上线', baselineOn: '2026-08-31', forecastOn: null, actualOn: null };

describe('facts', () => {
  test.each([
    ['no baseline', bare, 'slipDays', 'health.no-baseline'],
    ['no forecast of the finish', { ...dated, finishOn: null }, 'slipDays', 'health.no-finish'],
    ['no milestone', bare, 'overdueMilestones', 'health.no-milestones'],
    ['none due yet', { ...bare, milestones: [milestone] }, 'overdueMilestones', 'health.milestones-not-due'],
    ['no figures', bare, 'cpi', 'health.no-measure'],
    ['no forecast of the cost', { ...bare, budgetFen: 100 }, 'vacPct', 'health.no-forecast'],
    ['no risk registered', bare, 'maxRiskScore', 'health.no-risks'],
    [
      'no reserve',
      { ...bare, risks: [{ title: '险', score: 9, residualEmvFen: 5 }] },
      'reserveUsePct',
      'health.no-reserve',
    ],
    ['no figures on changes', { ...bare, measure: measured }, 'scopeChangePct', 'health.no-changes'],
    ['no figures on quality', { ...bare, measure: measured }, 'seriousDefects', 'health.no-quality'],
    ['no figures on resources', { ...bare, measure: measured }, 'maxLoadPct', 'health.no-resources'],
    ['neither SPI(t) nor ES', { ...bare, measure: measured }, 'spit', 'health.no-data'],
  ] as const)('%s: the reason', (_, project, measure, rule) => {
    expect(factOf(project, measure)).toEqual({ missing: rule });
  });
  test('no calendar of the enterprise: no slip', () => {
    const facts = healthFactsOf(dated, { ...when, workingDays: null });
    expect(facts.measures['slipDays']).toEqual({ missing: 'health.no-calendar' });
  });
  test.each([
    ['a later finish', dated, 'slipDays', 10],
    ['an earlier one', { ...dated, finishOn: '2026-09-28' }, 'slipDays', -2],
    [
      'a finish in the past that is not reached',
      { ...dated, baselineFinishOn: '2026-07-01', finishOn: '2026-07-02' },
      'slipDays',
      30,
    ],
    ['a forecast of the register', { ...bare, budgetFen: 100, forecastFen: 120 }, 'vacPct', -20],
    ['an estimate beside the indices', { ...bare, measure: { ...measured, eacFen: 1100 } }, 'vacPct', -10],
    ['BAC ÷ CPI without one', { ...bare, measure: measured }, 'vacPct', -25],
    [
      'ES ÷ AT',
      { ...bare, measure: { ...measured, facts: { earnedScheduleDays: 90, elapsedDays: 100 } } },
      'spit',
      0.9,
    ],
  ] as const)('%s', (_, project, measure, value) => {
    expect(factOf(project, measure)).toMatchObject({ value });
  });
  test('what is spent up to the budget before the end is exhausted', () => {
    expect(factOf({ ...bare, budgetFen: 100, actualCostFen: 100 }, 'tcpi')).toEqual({
      red: 'health.budget-exhausted',
    });
    const done = { ...bare, percentComplete: 100, budgetFen: 100, actualCostFen: 100 };
    expect(factOf(done, 'tcpi')).toEqual({ missing: 'health.no-measure' });
  });
  test.each([
    ['proposed', 'health.not-started'],
    ['suspended', 'health.suspended'],
    ['closed', 'health.ended'],
    ['terminated', 'health.ended'],
    ['executing', null],
  ])('a project that is %s', (phase, rule) => {
    expect(healthFactsOf({ ...bare, phase }, when).notAssessed).toBe(rule);
  });
  test.each([
    [milestone, 0],
    [{ ...milestone, baselineOn: '2026-07-21' }, 10],
    [{ ...milestone, baselineOn: '2026-07-21', forecastOn: '2026-09-01' }, 10],
    [{ ...milestone, baselineOn: '2026-07-21', actualOn: '2026-07-30' }, 0],
    [{ ...milestone, baselineOn: null, forecastOn: '2026-07-30' }, 1],
  ])('%j is late by %d days', (one, late) => expect(overdueDaysOf(one, '2026-07-31')).toBe(late));
});

const bad: readonly (readonly [string, number, string, string])[] = [
  ['spit', 0.8, 'health.spit', '进度绩效 SPI(t) 0.8，低于 0.85'],
  ['slipPct', 12, 'health.slip-pct', '预测完工滑移达基准工期的 12%，超过 10%'],
  ['slipDays', 25, 'health.slip-days', '预测完工比基准晚 25 个工作日，超过 20 日'],
  ['overdueMilestones', 2, 'health.overdue-milestones', '2 个关键里程碑逾期：{names}'],
  ['milestoneOverdueDays', 11, 'health.milestone-overdue-days', '里程碑“{name}”已逾期 11 天'],
  ['cpi', 0.8, 'health.cpi', '成本绩效 CPI 0.8，低于 0.85'],
  ['vacPct', -12, 'health.vac-pct', '预测完工成本偏差为预算的 -12%，低于 -10%'],
  ['tcpi', 1.2, 'health.tcpi', '剩余工作须达到 TCPI 1.2 才能守住预算，高于 1.1'],
  ['scopeChangePct', 25, 'health.scope-change-pct', '已批准变更使范围增加 25%，超过 20%'],
  ['oldestPendingChangeDays', 30, 'health.oldest-pending-change-days', '有变更待决 30 天，超过 15 天'],
  ['criticalDefects', 1, 'health.critical-defects', '有 1 个致命缺陷未关闭'],
  ['seriousDefects', 11, 'health.serious-defects', '有 11 个严重缺陷未关闭，超过 10 个'],
  ['overdueNc', 1, 'health.overdue-nc', '有 1 个不符合项逾期'],
  ['reserveUsePct', 130, 'health.reserve-use-pct', '剩余风险 EMV 为应急储备的 130%，超过 120%'],
  ['maxRiskScore', 20, 'health.max-risk-score', '存在 20 分的风险（{name}）'],
  ['keyRoleFillPct', 80, 'health.key-role-fill-pct', '关键角色满足率 80%，低于 85%'],
  ['maxLoadPct', 170, 'health.max-load-pct', '8 周内有人负荷达 170%'],
  ['weeksAbove120', 3, 'health.weeks-above120', '有人连续 3 周负荷超过 120%'],
];

test.each(bad)('%s %d breaks %s: %s', (measure, value, rule, sentence) => {
  const facts = { percentComplete: 50, notAssessed: null, missing: {}, measures: { [measure]: { value } } };
  const { dimensions } = assessHealth(facts, shippedHealthRules);
  const deciding = dimensions.find(({ colour }) => colour !== null);
  expect(deciding?.rule).toBe(rule);
  const text = monitoringRemarks[rule as keyof typeof monitoringRemarks];
  expect(fill(text[0], deciding?.params)).toBe(sentence);
});

test('every measure of the shipped rules is told in words of its own', () => {
  const measures = shippedHealthRules.dimensions.flatMap((dimension) =>
    dimension.measures.map(({ id }) => id),
  );
  expect(bad.map(([measure]) => measure)).toEqual(measures);
});

test('an empty portfolio has reasons, not zeros', () => {
  const summary = summaryOf([], { asOf: '2026-07-31T01:00:00Z', milestonesDue: [] });
  expect(summary.budget.value).toEqual({ missing: 'portfolio.no-money' });
  expect(summary.spi.value).toEqual({ missing: 'evm.no-measure' });
  const executive = executiveOf(
    {
      cohorts: [],
      punctuality: { known: 0, onTime: 0 },
      past: { managed: null, red: null },
      reds: [],
      slips: [],
    },
    '2026-07-31T01:00:00Z',
  );
  expect(executive.onTime.value).toEqual({ missing: 'portfolio.no-baselines' });
});
