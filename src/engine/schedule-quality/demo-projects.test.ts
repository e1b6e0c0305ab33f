import { blankAssignment } from '../interchange/blank.ts';
import { expect, test } from 'vitest';
import type { Day, Minute, Plan, PlanTask } from '../plan.ts';
import type { Schedule } from '../schedule/outcome.ts';
import {
  demoProjects,
  statutory,
  type DemoProject,
  type DemoTask,
} from '../../../test/support/demo-enterprise.ts';
import { planOf } from '../../../test/support/plan-notation.ts';
import { dayFromIso } from '../days.ts';
import { schedulePlan } from '../schedule/schedule-plan.ts';
import { scheduleQuality } from './schedule-quality.ts';

const dayOf = (text: string): Day => {
  const day = dayFromIso(text);
  if (day === null) throw new RangeError(text);
  return day;
};
const morning = (text: string | null | undefined): Minute | null => (text ? dayOf(text) * 1440 + 480 : null);
const evening = (text: string | null | undefined): Minute | null => (text ? dayOf(text) * 1440 + 1020 : null);

const blank = planOf('A 1d').tasks[0];

function taskOf(one: DemoTask, index: number): PlanTask {
  if (blank === undefined) throw new RangeError('no blank task');
  return {
    ...blank,
    uid: one.code,
    id: index + 1,
    name: one.code,
    parent: one.parent ?? null,
    summary: one.kind === 'summary',
    milestone: one.kind === 'milestone',
    durationMinutes: (one.curDurationDays ?? one.durationDays ?? 0) * 480,
    actualStart: morning(one.actStart),
    actualFinish: evening(one.actFinish),
    costFen: one.bac ?? null,
    constraint: one.constraint?.type ?? 'ASAP',
    constraintAt: evening(one.constraint?.date),
    baselines: [
      {
        number: 0,
        start: morning(one.blStart),
        finish: evening(one.blFinish),
        durationMinutes: (one.durationDays ?? 0) * 480,
        workMinutes: null,
        costFen: null,
      },
    ],
  };
}

const planOfProject = ({ blStart, wbs }: DemoProject): Plan =>
  planOf('', {
    start: morning(blStart) ?? 0,
    calendar: 'cn',
    calendars: [statutory],
    tasks: wbs.map(taskOf),
    links: wbs.flatMap(({ code, preds = [] }) =>
      preds.map(({ task, type, lag }) => ({
        from: task,
        to: code,
        type,
        lag: lag * 480,
        lagUnit: 'working' as const,
      })),
    ),
    assignments: wbs.flatMap(({ code, assignments = [] }) =>
      assignments.map(({ res, units }) => ({
        uid: `${code}-${res}`,
        task: code,
        resource: res,
        ...blankAssignment,
        units,
      })),
    ),
  });

/** The dates and floats as published, so that only the assessment is measured here. */
function publishedSchedule({ wbs, fcFinish }: DemoProject, plan: Plan): Schedule & { status: 'scheduled' } {
  const computed = schedulePlan(plan);
  if (computed.status !== 'scheduled') throw new Error(JSON.stringify(computed));
  const byCode = new Map(wbs.map((one) => [one.code, one]));
  const tasks = computed.tasks.map((row) => {
    const one = byCode.get(row.uid);
    const start = morning(one?.actStart ?? one?.fcStart) ?? row.start;
    const finish = evening(one?.actFinish ?? one?.fcFinish) ?? row.finish;
    return { ...row, start, finish, totalSlackMinutes: (one?.float ?? 0) * 480 };
  });
  return { ...computed, tasks, finish: evening(fcFinish) ?? computed.finish };
}

const percent = (value: number | null): number | null => value && Math.round(value * 10_000) / 100;
const index = (value: number | null): number | null => value && Math.round(value * 10_000) / 10_000;

test.each(demoProjects.map((project) => [project.id, project] as const))(
  '%s has the published fourteen points',
  (_, project) => {
    const plan = planOfProject(project);
    const checks = scheduleQuality({
      plan,
      schedule: publishedSchedule(project, plan),
      statusDate: evening('2026-10-31'),
      promisedFinish: evening(project.blFinish),
      baseline: 0,
    });
    const of = (id: string) => checks.find((check) => check.id === id);
    const value = (id: string): number | null => of(id)?.value ?? null;
    expect({
      d01_missingLogicPct: percent(value('logic')),
      d01_list: of('logic')?.tasks,
      d02_leads: value('leads'),
      d03_lagsPct: percent(value('lags')),
      d04_fsPct: percent(value('relationship-types')),
      d05_hardConstraintPct: percent(value('hard-constraints')),
      d06_highFloatPct: percent(value('high-float')),
      d07_negativeFloat: value('negative-float'),
      d08_highDurationPct: percent(value('high-duration')),
      d09_invalidDates: value('invalid-dates'),
      d10_noResource: value('resources'),
      d11_missedPct: percent(value('missed-tasks')),
      d13_cpli: index(value('cpli')),
      d14_bei: index(value('bei')),
    }).toEqual(
      Object.fromEntries(
        Object.entries(project.dcma).filter(
          ([key]) => !['denominators', 'd12_criticalPathTest'].includes(key),
        ),
      ),
    );
  },
);
