import type { Plan, PlanAssignment, PlanRemark, PlanTask } from '../../plan.ts';
import { remark } from '../rules.ts';
import { instantText, lengthText } from './cells.ts';
import { planSheetColumns, planSheetHeading, type PlanSheetKey } from './columns.ts';
import { linkText } from './links.ts';

/** The dates a task is written with. */
export interface SheetDates {
  readonly start: number;
  readonly finish: number;
}

/** A plan as a table that `readPlanSheet` reads the same: headings, then a row of texts for each task. */
export function writePlanSheet(plan: Plan, dates: ReadonlyMap<string, SheetDates>): string[][] {
  const people = new Map(plan.resources.map(({ uid, name }) => [uid, name]));
  const assigned = Map.groupBy(plan.assignments, ({ task }) => task);
  const before = Map.groupBy(plan.links, ({ to }) => to);
  const numbers = new Map(plan.tasks.map(({ uid }, index) => [uid, String(index + 1)]));
  const rows = plan.tasks.map((task) => {
    const cells: Readonly<Record<PlanSheetKey, string>> = {
      ...plainCells(task, dates.get(task.uid) ?? null),
      project: plan.source.projectCode ?? '',
      id: numbers.get(task.uid) ?? '',
      predecessors: (before.get(task.uid) ?? [])
        .map((link) => linkText(link, numbers.get(link.from) ?? ''))
        .join(';'),
      people: (assigned.get(task.uid) ?? []).map((one) => personText(one, people)).join(';'),
    };
    return planSheetColumns.map(({ key }) => cells[key]);
  });
  return [planSheetColumns.map(planSheetHeading), ...rows];
}

const instant = (minute: number | null): string => (minute === null ? '' : instantText(minute));

const plainCells = (task: PlanTask, dates: SheetDates | null) => ({
  wbs: task.wbs,
  level: String(task.outlineLevel),
  name: task.name,
  duration:
    lengthText({ minutes: task.durationMinutes, elapsed: task.durationElapsed }) +
    (task.estimated ? '?' : ''),
  start: instant(dates?.start ?? task.filed.start),
  finish: instant(dates?.finish ?? task.filed.finish),
  milestone: task.milestone ? '是' : '',
  percent: task.percentComplete === 0 ? '' : `${task.percentComplete}%`,
  deadline: instant(task.deadline),
  constraint: task.constraint === 'ASAP' ? '' : task.constraint,
  constraintAt: instant(task.constraintAt),
  manual: task.manual ? '是' : '',
  actualStart: instant(task.actualStart),
  actualFinish: instant(task.actualFinish),
  notes: task.notes ?? '',
});

const personText = ({ resource, units }: PlanAssignment, people: ReadonlyMap<string, string>): string => {
  const name = people.get(resource) ?? '';
  return units === 1 ? name : `${name}[${Math.round(units * 10_000) / 100}%]`;
};

const count = <T>(all: readonly T[], isTold: (one: T) => boolean): number => all.filter(isTold).length;

/** What a table has no column for, kind by kind with how often it stands in the plan. */
export function sheetLosses(plan: Plan): PlanRemark[] {
  const { tasks, resources, assignments } = plan;
  const assigned = new Set(assignments.map(({ resource }) => resource));
  const counts: readonly (readonly [at: string, count: number])[] = [
    ['calendars', plan.calendars.length],
    ['tasks / calendar', count(tasks, ({ calendar }) => calendar !== null)],
    ['tasks / active', count(tasks, ({ active }) => !active)],
    ['tasks / baselines', count(tasks, ({ baselines }) => baselines.length > 0)],
    ['tasks / custom', count(tasks, ({ custom }) => Object.keys(custom).length > 0)],
    ['tasks / cost', count(tasks, ({ costFen, fixedCostFen }) => (costFen ?? fixedCostFen ?? 0) !== 0)],
    ['tasks / work', count(tasks, ({ workMinutes }) => (workMinutes ?? 0) !== 0)],
    ['tasks / pauses', count(tasks, ({ pauses = [] }) => pauses.length > 0)],
    ['tasks / priority', count(tasks, ({ priority }) => priority !== 500)],
    [
      'resources / rates',
      count(
        resources,
        ({ costPerHourFen, costPerUseFen }) => costPerHourFen !== null || costPerUseFen !== null,
      ),
    ],
    ['resources / kind', count(resources, ({ kind }) => kind !== 'work')],
    ['resources / unassigned', count(resources, ({ uid }) => !assigned.has(uid))],
    ['assignments / delay', count(assignments, ({ delayMinutes }) => delayMinutes !== 0)],
    ['statusDate', plan.statusDate === null ? 0 : 1],
  ];
  return counts
    .filter(([, found]) => found > 0)
    .map(([at, found]) => remark('plan.not-written', at, { count: found }));
}
