import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanTask, ReadPlan } from '../plan.ts';
import { mspdiLosses } from './mspdi/losses.ts';
import { writeMspdi } from './mspdi/write.ts';
import { readPlan } from './read-plan.ts';
import { writeInstant } from './values.ts';

const cases = new URL('../../../test/cases/plans/', import.meta.url);

function read(path: string): Extract<ReadPlan, { status: 'read' }> {
  const result = readPlan(path, readFileSync(new URL(path, cases), 'utf8'));
  if (result.status !== 'read') throw new Error(`${path}: ${result.rule} ${result.at} ${result.message}`);
  return result;
}

const task = (plan: Plan, name: string): PlanTask => {
  const found = plan.tasks.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const at = (minute: number | null): string | null =>
  minute === null ? null : writeInstant(minute).slice(0, 16);
const day = (index: number): string => writeInstant(index * 1440).slice(0, 10);
const lostRules = (result: Extract<ReadPlan, { status: 'read' }>): string[] =>
  result.lost.map((entry) => `${entry.rule} ${entry.at}`);

describe('MSPDI', () => {
  const result = read('right/mspdi-every-kind.xml');
  const { plan } = result;

  it('reads the settings of the project', () => {
    expect(plan).toMatchObject({
      name: '新厂建设',
      minutesPerDay: 480,
      criticalSlackMinutes: 480,
      currency: 'CNY',
      scheduleFrom: 'start',
      calendar: '1',
      lagCalendar: 'successor',
    });
    expect([at(plan.start), at(plan.statusDate)]).toEqual(['2026-03-02T08:00', '2026-03-06T17:00']);
  });

  it('keeps the outline without the project summary and blank rows', () => {
    expect(plan.tasks.map(({ uid, parent, summary }) => [uid, parent, summary])).toEqual([
      ['1', null, true],
      ['2', '1', false],
      ['3', '1', false],
      ['5', null, false],
      ['6', null, false],
    ]);
  });

  it('reads progress, money, baselines and custom fields with lookups', () => {
    const design = task(plan, '初步设计 & 评审');
    expect(design).toMatchObject({
      durationMinutes: 2400,
      estimated: true,
      priority: 700,
      percentComplete: 100,
      actualDurationMinutes: 2400,
      workMinutes: 2400,
      costFen: 1_250_050,
      fixedCostFen: 50,
      notes: '两轮评审',
      custom: { 专业: '工艺', 风险等级: '高', 面积: 1280.5, 关键设备: true, Cost1: 9900, 编码: '土建.基础' },
    });
    expect(
      design.baselines.map(({ number, workMinutes, costFen }) => [number, workMinutes, costFen]),
    ).toEqual([
      [0, 1920, 1_000_000],
      [10, null, null],
    ]);
    expect(design.filed).toMatchObject({ critical: true, totalSlackMinutes: 0 });
  });

  it('reads elapsed durations, constraints, deadlines, manual and inactive tasks', () => {
    const curing = task(plan, '养护');
    expect(curing).toMatchObject({
      durationMinutes: 10_080,
      durationElapsed: true,
      constraint: 'SNET',
      levelingDelayMinutes: 480,
    });
    expect([at(curing.constraintAt), at(curing.deadline), at(curing.resume)]).toEqual([
      '2026-03-16T08:00',
      '2026-03-31T17:00',
      '2026-03-18T13:00',
    ]);
    const drawings = task(plan, '施工图');
    expect([drawings.manual, at(drawings.manualStart ?? null), at(drawings.manualFinish ?? null)]).toEqual([
      true,
      '2026-03-09T08:00',
      '2026-03-13T17:00',
    ]);
    expect(curing.manualStart).toBeUndefined();
    expect(task(plan, '验收')).toMatchObject({
      milestone: true,
      active: false,
      constraint: 'ASAP',
      calendar: null,
    });
  });

  it('reads the four link types with working, elapsed and percentage lags', () => {
    expect(plan.links.map(({ from, to, type, lag, lagUnit }) => [from, to, type, lag, lagUnit])).toEqual([
      ['2', '3', 'FS', 480, 'working'],
      ['3', '5', 'SS', -1440, 'elapsed'],
      ['2', '5', 'FF', 50, 'percent'],
      ['5', '6', 'SF', 25, 'elapsed-percent'],
    ]);
  });

  it('reads week days, old and recurring exceptions and work weeks', () => {
    const [standard, own] = plan.calendars;
    expect(standard?.week[3]).toEqual([{ from: 1320, to: 1440 }]);
    expect(standard?.exceptions.map(({ from, to, name }) => [day(from), day(to), name])).toEqual([
      ['2026-05-01', '2026-05-03', undefined],
      ['2026-04-04', '2026-04-06', '清明'],
      ['2026-03-27', '2026-03-27', '盘点'],
      ['2026-05-29', '2026-05-29', '盘点'],
      ['2026-07-31', '2026-07-31', '盘点'],
    ]);
    expect(standard?.workWeeks?.[0]?.week[1]).toEqual([{ from: 360, to: 840 }]);
    expect(own).toMatchObject({ base: '1', week: [null, null, null, null, null, null, null] });
  });

  it('reads people, material and cost resources with rates per hour, and assignments', () => {
    expect(plan.resources.map(({ uid, kind, costPerHourFen }) => [uid, kind, costPerHourFen])).toEqual([
      ['1', 'work', 18_750],
      ['2', 'material', null],
      ['3', 'cost', null],
    ]);
    expect(plan.assignments).toMatchObject([
      { task: '2', resource: '1', units: 0.5, workMinutes: 2400, delayMinutes: 60 },
    ]);
  });

  it('names everything it could not keep', () => {
    expect(lostRules(result)).toEqual(
      expect.arrayContaining([
        'plan.timephased-dropped Task 2 (初步设计 & 评审) / TimephasedData',
        'plan.cross-project-link Tasks/Task/PredecessorLink',
        'plan.link-dangling Tasks/Task/PredecessorLink',
        'plan.assignment-unassigned Assignments',
        'plan.assignment-dangling Assignments/Assignment',
        'plan.calendar-unknown Tasks/Task/CalendarUID',
        'plan.calendar-hours-assumed Calendars/Calendar/WeekDays/WeekDay',
        'plan.constraint-date-missing Tasks/Task/ConstraintDate',
        'plan.rate-later Resource 1 (王工)',
        'plan.availability Resource 1 (王工)',
        'plan.field-not-kept Tasks/Task/Type',
        'plan.field-not-kept Resources/Resource/MaterialLabel',
        'plan.field-not-kept Calendars/Calendar/WorkWeeks/WorkWeek/Name',
        'plan.field-not-kept Author',
      ]),
    );
  });
});

describe('Primavera', () => {
  const result = read('right/primavera.xer');
  const { plan } = result;

  it('lays the WBS out as summaries in its own order', () => {
    expect(plan.tasks.map(({ uid, wbs, outlineLevel, parent }) => [uid, wbs, outlineLevel, parent])).toEqual([
      ['wbs-101', 'F', 1, null],
      ['1004', 'A05', 2, 'wbs-101'],
      ['1001', 'A10', 2, 'wbs-101'],
      ['wbs-102', 'S', 1, null],
      ['1002', 'B20', 2, 'wbs-102'],
      ['1003', 'B30', 2, 'wbs-102'],
    ]);
  });

  it('reads the project, its data date and the calendar of lags', () => {
    expect(plan).toMatchObject({
      name: '跨江大桥',
      lagCalendar: 'elapsed',
      criticalSlackMinutes: 480,
      daysPerMonth: 20,
      dayStart: 450,
    });
    expect([at(plan.dataDate), at(plan.mustFinish ?? null)]).toEqual([
      '2026-03-04T17:00',
      '2026-04-30T17:00',
    ]);
  });

  it('reads progress, floats and custom values of an activity under way', () => {
    const piling = task(plan, '打桩');
    expect(piling).toMatchObject({
      durationMinutes: 4800,
      remainingDurationMinutes: 1800,
      percentComplete: 62.5,
      physicalPercent: 30,
      priority: 900,
      costFen: 706_000,
      notes: '注意 水位',
      custom: { 标段: '一标', 方量: 12.5, 阶段: '下部' },
    });
    expect(piling.filed).toMatchObject({ totalSlackMinutes: 240, critical: true });
    expect([at(piling.filed.start), at(piling.filed.finish)]).toEqual([
      '2026-03-02T07:30',
      '2026-03-17T16:30',
    ]);
  });

  it('reads constraints and links', () => {
    expect(task(plan, '架梁')).toMatchObject({
      constraint: 'SNET',
      ignoresResourceCalendar: false,
      calendar: '2',
    });
    expect(task(plan, '通车')).toMatchObject({ constraint: 'MFO', milestone: true });
    expect(plan.links.map(({ from, to, type, lag }) => [from, to, type, lag])).toEqual([
      ['1001', '1002', 'SS', 960],
      ['1002', '1003', 'FF', -480],
    ]);
  });

  it('reads calendars with exceptions and cuts a circle of bases', () => {
    const [site, night] = plan.calendars;
    expect(site?.week[1]).toEqual([
      { from: 450, to: 690 },
      { from: 750, to: 990 },
    ]);
    expect(site?.exceptions.map(({ from, shifts }) => [day(from), shifts.length])).toEqual([
      ['2026-03-01', 0],
      ['2026-03-08', 1],
    ]);
    expect(night?.base).toBe('1');
    expect(lostRules(result)).toEqual(
      expect.arrayContaining([
        'plan.calendar-cycle Calendar 4 (乙)',
        'plan.other-project PROJECT',
        'plan.constraint-second TASK/cstr_type2',
        'plan.constraint-approximated TASK/cstr_type',
        'plan.hammock TASK/task_type/TT_LOE',
        'plan.role-only-assignment TASKRSRC',
        'plan.cross-project-link TASKPRED',
        'plan.table-not-kept ROLES',
      ]),
    );
  });
});

describe('GNOME Planner', () => {
  const { plan, lost } = read('right/planner.planner');

  it('derives the duration of fixed-work tasks from the people allocated', () => {
    expect(task(plan, '打包')).toMatchObject({
      durationMinutes: 960,
      workMinutes: 1920,
      wbs: '1.1',
      priority: 500,
    });
    expect(task(plan, '运输')).toMatchObject({ durationMinutes: 960, constraint: 'SNET' });
    expect(task(plan, '完成').milestone).toBe(true);
    expect(plan.links).toEqual([
      { from: '2', to: '3', type: 'SS', lag: 1440, lagUnit: 'elapsed' },
      { from: '3', to: '4', type: 'FS', lag: 0, lagUnit: 'elapsed' },
    ]);
    expect(lost.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['plan.work-as-duration', 'plan.link-dangling']),
    );
  });

  it('reads day types and calendars inside calendars', () => {
    const [company, store] = plan.calendars;
    expect(company?.week[5]).toEqual([{ from: 540, to: 720 }]);
    expect(company?.exceptions.map(({ from }) => day(from))).toEqual(['2026-04-06']);
    expect(store).toMatchObject({ base: '1' });
    expect(store?.week[6]).toHaveLength(2);
    expect(plan.resources[0]).toMatchObject({ calendar: '2', costPerHourFen: 6050 });
  });
});

describe('GanttProject', () => {
  const { plan } = read('right/ganttproject.gan');

  it('turns days into hours and holds what nothing drives', () => {
    expect(
      plan.tasks.map(({ name, durationMinutes, constraint }) => [name, durationMinutes, constraint]),
    ).toEqual([
      ['筹备', 2400, 'ASAP'],
      ['场地', 1440, 'SNET'],
      ['布展', 480, 'ASAP'],
      ['开幕', 0, 'SNET'],
      ['宣传', 960, 'SNET'],
    ]);
    expect(task(plan, '场地')).toMatchObject({
      fixedCostFen: 150_050,
      notes: '含押金',
      priority: 700,
      custom: { 面积: 120.5 },
    });
    expect(plan.links).toMatchObject([
      { from: '1', to: '2', type: 'FS', lag: 480 },
      { from: '1', to: '3', type: 'SS', lag: 0 },
    ]);
  });

  it('repeats yearly holidays and gives days off to the person', () => {
    const [standard, own] = plan.calendars;
    expect(standard?.week[6]).toHaveLength(2);
    expect(standard?.exceptions.map(({ from, shifts }) => [day(from), shifts.length])).toEqual([
      ['2026-04-06', 0],
      ['2026-05-01', 0],
      ['2027-05-01', 0],
      ['2028-05-01', 0],
      ['2026-05-10', 2],
    ]);
    expect(own).toMatchObject({ id: 'resource-0', base: 'standard' });
    expect(plan.resources[0]?.costPerHourFen).toBe(10_000);
  });
});

describe('a file that is no plan is refused with a rule and a place', () => {
  const refusals: Readonly<Record<string, readonly [string, string]>> = {
    'another-document.xml': ['plan.unknown-format', 'another-document.xml'],
    'blank.xml': ['plan.empty', 'blank.xml'],
    'cut-short.xml': ['plan.xml-cut-off', '4:25'],
    'entity-bomb.xml': ['plan.xml-entities', '5:2'],
    'no-project.xer': ['plan.no-project', 'PROJECT'],
    'no-tables.xer': ['plan.xer-malformed', '2:1'],
    'outside-entity.xml': ['plan.xml-entities', '2:48'],
    'table-of-tasks.csv': ['plan.unknown-format', 'table-of-tasks.csv'],
    'too-deep.xml': ['plan.xml-too-deep', '1:201'],
    'unclosed-element.xml': ['plan.xml-malformed', '4:30'],
    'unknown-entity.xml': ['plan.xml-malformed', '1:21'],
  };

  it.each(readdirSync(new URL('wrong/', cases)))('%s', (name) => {
    const result = readPlan(name, readFileSync(new URL(`wrong/${name}`, cases), 'utf8'));
    expect(result.status === 'unreadable' ? [result.rule, result.at] : 'read').toEqual(refusals[name]);
  });
});

describe('every plan written as MSPDI', () => {
  it('is read back the same from MSPDI and Planner', () => {
    for (const path of ['right/mspdi-every-kind.xml', 'right/planner.planner']) {
      const { plan } = read(path);
      const again = readPlan(path, writeMspdi(plan));
      const assignments = plan.assignments.map((entry, index) => ({ ...entry, uid: String(index + 1) }));
      expect(again).toMatchObject({
        status: 'read',
        plan: { ...plan, assignments, source: { format: 'mspdi' } },
      });
      expect(mspdiLosses(plan)).toEqual([]);
    }
  });

  it('carries the dates a scheduler computed instead of the filed ones', () => {
    const { plan } = read('right/planner.planner');
    const schedule = new Map([['2', { start: plan.start + 60, finish: plan.start + 120, critical: true }]]);
    const again = readPlan('', writeMspdi(plan, schedule));
    expect(again).toMatchObject({
      status: 'read',
      plan: { tasks: [{}, { filed: { start: plan.start + 60, critical: true } }, {}, {}] },
    });
  });

  it('renumbers uids the format cannot hold and names what it cannot express', () => {
    const { plan } = read('right/primavera.xer');
    const again = readPlan('', writeMspdi(plan));
    expect(again).toMatchObject({
      status: 'read',
      plan: { tasks: [{ uid: '1005' }, { uid: '1004', parent: '1005' }, {}, {}, {}, {}] },
    });
    expect(mspdiLosses(plan).map((entry) => entry.at)).toEqual(['dataDate', 'mustFinish']);
  });

  it('escapes what XML cannot carry', () => {
    const { plan } = read('right/planner.planner');
    const again = readPlan('', writeMspdi({ ...plan, name: 'a<b>&"\u0001\ud800c' }));
    expect(again).toMatchObject({ status: 'read', plan: { name: 'a<b>&"c' } });
  });
});
