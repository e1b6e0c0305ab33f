import { dayFromIso, MINUTES_PER_DAY } from '#engine/days.ts';
import { inLocale, type Locale } from '#platform/i18n.ts';
import type { AnswerOf } from '#web/api/routes.ts';
import type { Health, TimelineGroup, TimelineRow as Bar, TimelineTask } from '#web/kit/timeline/model.ts';
import { phaseNames } from '../../names.ts';
import { hasEnded } from './summary.ts';
import { timelineTexts } from './timeline-texts.ts';

type Row = AnswerOf<'GET', '/api/projects/timeline'>['rows'][number];
type Grouping = 'unit' | 'program' | 'manager' | 'phase' | 'health';

const lights: Readonly<Record<'green' | 'amber' | 'red', Health>> = {
  green: 'good',
  amber: 'warning',
  red: 'severe',
};

const healthOf = (row: Row): Health => {
  if (row.health) return lights[row.health];
  return hasEnded(row) ? 'ended' : 'unknown';
};

const minute = (day: string | null): number | null => {
  const at = day === null ? null : dayFromIso(day);
  return at === null ? null : at * MINUTES_PER_DAY;
};

/** The end of a day, at which what lasts to it is over. */
const endOf = (day: string | null): number | null => {
  const start = minute(day);
  return start === null ? null : start + MINUTES_PER_DAY;
};

interface Look {
  readonly group: Grouping;
  readonly locale: Locale;
}

const groupName = (row: Row, { group, locale }: Look): string => {
  if (group === 'phase') return inLocale(phaseNames[row.phase], locale);
  if (group === 'health') return timelineTexts(locale).health[healthOf(row)];
  return row[group] ?? inLocale(['（空）', '(blank)'], locale);
};

const barOf = (row: Row, group: string): Bar => ({
  id: row.id,
  name: row.name,
  note: [row.code, row.manager].filter(Boolean).join(' · '),
  group,
  start: minute(row.startOn),
  finish: endOf(row.finishOn),
  progress: (row.percentComplete ?? 0) / 100,
  baselineStart: minute(row.baselineStartOn),
  baselineFinish: endOf(row.baselineFinishOn),
  health: healthOf(row),
  milestones: row.milestones.flatMap(({ name, on, done }) => {
    const at = minute(on);
    return at === null ? [] : [{ name, minute: at, isReached: done }];
  }),
});

// A group's key must be none of the projects' ids.
const key = (name: string): string => `group:${name}`;

/** The bars of the projects under their groups, the largest group first. */
export const timelineRows = (
  rows: readonly Row[],
  look: Look,
): { readonly rows: Bar[]; readonly groups: TimelineGroup[] } => {
  const byGroup = Map.groupBy(rows, (row) => groupName(row, look));
  const names = [...byGroup].toSorted(([, a], [, b]) => b.length - a.length).map(([name]) => name);
  return {
    rows: names.flatMap((name) => (byGroup.get(name) ?? []).map((row) => barOf(row, key(name)))),
    groups: names.map((name) => ({ key: key(name), title: name })),
  };
};

export type TasksOfProject = AnswerOf<'GET', '/api/projects/timeline/tasks'>['rows'][number];

/** The bars with their tasks, as far as those are known. */
export const withTasks = (rows: readonly Bar[], known: readonly TasksOfProject[]): Bar[] => {
  const tasks = new Map(known.map((one) => [one.projectId, one.tasks.flatMap(taskOf)]));
  return rows.map((row) => ({ ...row, tasks: tasks.get(row.id) }));
};

const taskOf = ({ startOn, finishOn, critical, parts }: TasksOfProject['tasks'][number]): TimelineTask[] => {
  const [start, finish] = [minute(startOn), endOf(finishOn)];
  return start === null || finish === null
    ? []
    : [{ start, finish, critical, parts: parts?.flatMap(partOf) }];
};

const partOf = ({ startAt, finishAt }: { readonly startAt: string; readonly finishAt: string }) => {
  const [start, finish] = [minute(startAt.slice(0, 10)), endOf(finishAt.slice(0, 10))];
  return start === null || finish === null ? [] : [{ start, finish }];
};
