import { expect, test } from 'vitest';
import { ganttLinks, ganttRows, planTime, workingDays, type PlanView } from './gantt-rows.ts';
import { ganttTexts } from './gantt-texts.ts';

const shift = [{ from: 540, to: 1020 }];
const task = {
  id: 'a',
  version: 1,
  parentId: null,
  level: 1,
  wbs: '1',
  name: '设计',
  kind: 'task' as const,
  startAt: '2026-07-31T09:00',
  finishAt: '2026-08-03T17:00',
  durationMinutes: 960,
  percentComplete: 25,
  critical: true,
  totalSlackMinutes: 0,
  baselineStartAt: null,
  baselineFinishAt: '2026-07-31T17:00',
  deadlineAt: null,
  owner: null,
  driver: { by: 'project-start' },
  active: true,
  manual: false,
  parts: null,
};

const plan: PlanView = {
  projectId: 'p',
  projectName: '项目',
  plan: {
    version: 1,
    name: '计划',
    format: null,
    application: null,
    startAt: '2026-07-31T09:00',
    finishAt: null,
    statusAt: null,
    calculatedAt: null,
    minutesPerDay: 480,
    calendar: 'standard',
    calendars: [
      {
        id: 'standard',
        name: '标准',
        base: null,
        week: [[], shift, shift, shift, shift, shift, []],
        exceptions: [{ from: 20_668, to: 20_668, shifts: shift, name: '补班' }],
      },
    ],
  },
  tasks: [
    task,
    { ...task, id: 'b', wbs: '2', durationMinutes: 240 },
    { ...task, id: 'c', wbs: '3', critical: false },
  ],
  links: [
    { from: 'a', to: 'b', type: 'FS' },
    { from: 'b', to: 'c', type: 'SS' },
  ],
};

const time = plan.plan ? planTime(plan.plan) : null;
const rows = ganttRows(plan, { locale: 'zh-CN', time });

test('a task becomes a bar in minutes of the wall clock', () => {
  const [row] = rows;
  expect(row).toMatchObject({
    start: 20_665 * 1440 + 540,
    finish: 20_668 * 1440 + 1020,
    progress: 0.25,
    baselineStart: null,
    durationLabel: '2 天',
    cells: { slack: '0 天', driver: '项目开始' },
  });
});

test('a split task has a bar for each part', () => {
  const parts = [
    { startAt: '2026-07-31T09:00', finishAt: '2026-07-31T17:00' },
    { startAt: '2026-08-03T09:00', finishAt: '2026-08-03T17:00' },
  ];
  const [row] = ganttRows({ ...plan, tasks: [{ ...task, parts }] }, { locale: 'zh-CN', time });
  expect(row?.parts).toEqual([
    { start: 20_665 * 1440 + 540, finish: 20_665 * 1440 + 1020 },
    { start: 20_668 * 1440 + 540, finish: 20_668 * 1440 + 1020 },
  ]);
  const line = (locale: 'zh-CN' | 'en') =>
    row &&
    ganttTexts(locale)
      .tooltip(row)
      .lines.find(({ value }) => value.startsWith('07-31'));
  expect([line('zh-CN'), line('en')]).toEqual([
    { label: '分段', value: '07-31、08-03' },
    { label: 'Worked in', value: '07-31, 08-03' },
  ]);
});

test('less than a day is told in hours', () =>
  expect(ganttRows(plan, { locale: 'en', time })[1]?.durationLabel).toBe('4 h'));

test('a summary lasts from its start to its finish in working time', () => {
  const summary = { ...task, kind: 'summary' as const, durationMinutes: 0 };
  const [row] = ganttRows({ ...plan, tasks: [summary] }, { locale: 'zh-CN', time });
  expect(row?.durationLabel).toBe('2 天');
});

test('a dependency is critical between two critical tasks', () =>
  expect(ganttLinks(plan).map(({ critical }) => critical)).toEqual([true, false]));

test('days off follow from the calendar of the plan', () => {
  const isWorked = time ? workingDays(time) : null;
  // 2026-07-31 is a Friday.
  expect([20_665, 20_666, 20_667, 20_668].map((day) => isWorked?.(day))).toEqual([true, false, false, true]);
});

test('a calendar that is not there is told apart', () =>
  expect(plan.plan ? planTime({ ...plan.plan, calendar: 'gone' }) : undefined).toBeNull());
