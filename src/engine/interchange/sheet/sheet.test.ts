import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { isoOfMinute } from '../../days.ts';
import type { Plan, ReadPlan } from '../../plan.ts';
import { schedulePlan } from '../../schedule/schedule-plan.ts';
import { lengthOfText, lengthText } from './cells.ts';
import { linkText, readLink } from './links.ts';
import { readPlanSheet } from './read.ts';
import { writePlanSheet } from './write.ts';

const table = (text: string): string[][] =>
  text.split('\n').map((line) => line.split(',').map((cell) => cell.trim()));
const read = (text: string): ReadPlan => readPlanSheet('表', table(text));
const planOf = (result: ReadPlan): Plan => {
  if (result.status === 'unreadable') throw new Error(`${result.rule} ${result.at}`);
  return result.plan;
};
const datesOf = (plan: Plan) => {
  const schedule = schedulePlan(plan);
  if (schedule.status !== 'scheduled') throw new Error(schedule.status);
  return new Map(schedule.tasks.map((task) => [task.uid, task]));
};
const shown = (plan: Plan): string[] =>
  [...datesOf(plan).values()].map(
    ({ name, start, finish }) => `${name} ${isoOfMinute(start)} ${isoOfMinute(finish)}`,
  );

const house = `WBS,任务名称,工期,开始,完成,前置任务,里程碑,责任人,完成百分比,期限
1,主体,,,,,,,,
1.1,基础,5d,2026-03-02,,,,张三;李四[50%],40%,
1.2,砌墙,3,,,1.1FS+2d,,张三,,2026-03-20
1.3,屋面,,2026-03-04,2026-03-06,1.1SS,,,,
2,竣工,0,,,1;1.3FF+1ed,是,,,`;

describe('a plan typed as a table', () => {
  it('is scheduled by its durations, dates and predecessors', () => {
    expect(shown(planOf(read(house)))).toEqual([
      '主体 2026-03-02T08:00 2026-03-13T17:00',
      '基础 2026-03-02T08:00 2026-03-06T17:00',
      '砌墙 2026-03-11T08:00 2026-03-13T17:00',
      '屋面 2026-03-02T08:00 2026-03-04T17:00',
      '竣工 2026-03-13T17:00 2026-03-13T17:00',
    ]);
  });

  it('has the outline, people, shares and percentages its rows name', () => {
    const { tasks, resources, assignments } = planOf(read(house));
    expect(tasks.map(({ name, summary, milestone, parent }) => [name, summary, milestone, parent])).toEqual([
      ['主体', true, false, null],
      ['基础', false, false, '1'],
      ['砌墙', false, false, '1'],
      ['屋面', false, false, '1'],
      ['竣工', false, true, null],
    ]);
    expect(resources.map(({ name }) => name)).toEqual(['张三', '李四']);
    expect(assignments.map(({ units }) => units)).toEqual([1, 0.5, 1]);
    expect(tasks[1]).toMatchObject({ percentComplete: 40, constraint: 'ASAP' });
  });

  it('holds a task without predecessors where its row puts it', () => {
    const plan = planOf(read('序号,任务名称,工期,开始\n1,甲,1,2026-03-02\n2,乙,1d,2026-03-09'));
    expect(shown(plan)).toEqual([
      '甲 2026-03-02T08:00 2026-03-02T17:00',
      '乙 2026-03-09T08:00 2026-03-09T17:00',
    ]);
  });

  it('finds its headings below a title, in English too', () => {
    const plan = planOf(
      read('Plan of the house,,\n,,\nID,Task name,Duration (days),Start\n7,Dig,2,2026/3/2'),
    );
    expect(plan.tasks).toMatchObject([{ uid: '7', name: 'Dig', durationMinutes: 960 }]);
  });
});

const heads = '序号,任务名称,工期,开始,前置任务,大纲级别,项目,颜色';
const first = '1,甲,1d,2026-03-02,,1,P-1,';
test.each([
  ['2,乙,1d,,9,1,,', 'plan.sheet-predecessor-unknown', 'E3 前置任务'],
  ['2,乙,1d,,1FS+soon,1,,', 'plan.sheet-predecessor-unreadable', 'E3 前置任务'],
  ['2,乙,soon,,1,1,,', 'plan.sheet-no-length', 'C3 工期'],
  ['2,乙,1d,2026-02-30,,1,,', 'plan.sheet-no-date', 'D3 开始'],
  ['2,乙,1d,,,3,,', 'plan.sheet-level-jump', 'F3 大纲级别'],
  ['1,乙,1d,,,1,,', 'plan.sheet-number-repeated', 'A3 序号'],
  ['2,乙,1d,,1,1,P-2,', 'plan.sheet-other-project', 'G3 项目'],
  ['2,,1d,,1,1,,', 'plan.sheet-nameless', 'B3 任务名称'],
  ['2,乙,1d,,1,1,,', 'plan.sheet-column-unknown', 'H1'],
])('the row %s is told as %s at %s', (row, rule, at) => {
  const result = read(`${heads}\n${first}\n${row}`);
  expect(result.status === 'read' ? result.lost : []).toContainEqual(expect.objectContaining({ rule, at }));
});

test.each([
  ['编号,说明\n1,甲', 'plan.sheet-no-heading', '表'],
  [`${heads}\n1,甲,1d,,,1,,`, 'plan.sheet-no-start', '表'],
  [`${heads}\n1,甲,1d,2026-03-02,2,1,,\n2,乙,1d,,1,1,,`, 'plan.sheet-cycle', 'E3 乙, E2 甲'],
  [`${heads}\n1,甲,1d,2026-03-02,,1,,\n2,乙,1d,,1,2,,`, 'plan.sheet-own-summary', 'E3 乙'],
])('a table that is no plan is refused with its rule and place: %#', (text, rule, at) => {
  expect(read(text)).toMatchObject({ status: 'unreadable', rule, at });
});

describe('writing', () => {
  it('and reading gives the same plan and the same dates', () => {
    const plan = planOf(read(house));
    const again = planOf(readPlanSheet(plan.name, writePlanSheet(plan, datesOf(plan))));
    expect(shown(again)).toEqual(shown(plan));
    const told = ({ tasks, links, resources, assignments }: Plan) => ({
      tasks: tasks.map(({ filed: _filed, ...task }) => task),
      links,
      resources,
      assignments,
    });
    expect(told(again)).toEqual(told(plan));
  });

  it('any length and any link can be read back', () => {
    const length = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(length, fc.boolean(), (minutes, elapsed) => {
        expect(lengthOfText(lengthText({ minutes, elapsed }))).toEqual({
          minutes,
          elapsed,
          estimated: false,
        });
      }),
    );
    const type = fc.constantFrom('FS', 'SS', 'FF', 'SF');
    const lagUnit = fc.constantFrom('working', 'elapsed', 'percent', 'elapsed-percent');
    const link = fc.record({ type, lag: fc.integer({ min: -9_999, max: 9_999 }), lagUnit });
    fc.assert(
      fc.property(link, (one) => {
        const written = linkText({ ...one, from: '7', to: '8' }, '7');
        const unit = one.lag === 0 ? 'working' : one.lagUnit;
        expect(readLink(written, () => false)).toEqual({ ...one, ref: '7', lagUnit: unit });
      }),
    );
  });
});
