import { readdirSync, readFileSync } from 'node:fs';
import type { PlanCalendar, PlanLink, PlanTask } from '#engine/plan.ts';
import { shiftsOfHours, statutoryCalendar } from '#engine/calendar/statutory.ts';
import { dayFromIso } from '#engine/days.ts';

/** What the tests of the engine read of a project of the demonstration, dates as `2026-07-31`, money in 元. */
export interface DemoProject {
  readonly id: string;
  readonly blStart: string;
  readonly blFinish: string;
  readonly fcFinish: string;
  readonly wbs: readonly DemoTask[];
  readonly evmMonthly: readonly { readonly month: string; readonly pv: number }[];
  readonly dcma: Readonly<Record<string, unknown>>;
}

export interface DemoTask {
  readonly code: string;
  readonly kind: 'summary' | 'task' | 'milestone';
  readonly parent?: string;
  readonly durationDays?: number;
  readonly curDurationDays?: number;
  readonly preds?: readonly {
    readonly task: string;
    readonly type: PlanLink['type'];
    readonly lag: number;
  }[];
  readonly blStart: string;
  readonly blFinish: string;
  readonly actStart?: string | null;
  readonly actFinish?: string | null;
  readonly fcStart?: string | null;
  readonly fcFinish?: string | null;
  readonly float?: number | null;
  readonly bac?: number;
  readonly assignments?: readonly { readonly res: string; readonly units: number }[];
  readonly constraint?: { readonly type: PlanTask['constraint']; readonly date: string };
}

const content = new URL('../../content/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, content), 'utf8'));

/** The projects of the demonstration as they are published, by number. */
export const demoProjects: readonly DemoProject[] = readdirSync(new URL('demo/projects/', content))
  .toSorted()
  .map((name) => (read(`demo/projects/${name}`) as { readonly project: DemoProject }).project);

interface Year {
  readonly days: readonly { readonly date: string; readonly kind: string }[];
}
const days = [2025, 2026, 2027].flatMap((year) => (read(`calendars/cn-${String(year)}.json`) as Year).days);
const daysOf = (kind: 'off' | 'work'): readonly number[] =>
  days.filter((day) => day.kind === kind).map(({ date }) => dayFromIso(date) ?? 0);

/** The statutory working days of 2025–2027, 08:00–12:00 and 13:00–17:00. */
export const statutory: PlanCalendar = statutoryCalendar({
  id: 'cn',
  name: '标准工作日历',
  shifts: shiftsOfHours(8),
  daysOff: daysOf('off'),
  makeupDays: daysOf('work'),
});
