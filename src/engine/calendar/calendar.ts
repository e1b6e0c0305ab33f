import type { Day, PlanCalendar, Shift } from '../plan.ts';
import type { DayPainter } from './day-shifts.ts';
import type { WorkTime } from './work-time.ts';
import { FIRST_DAY, LAST_DAY } from '../days.ts';
import { paintDays } from './day-shifts.ts';
import { commonShifts, eitherShifts } from './shifts.ts';
import { hasWork, workTime } from './work-time.ts';

export type CompiledCalendar =
  | { readonly status: 'compiled'; readonly time: WorkTime }
  | {
      readonly status: 'refused';
      readonly rule: CalendarRule;
      readonly at: string;
      readonly message: string;
    };

export type CalendarRule = 'calendar.unknown' | 'calendar.base-loop' | 'calendar.no-working-time';

/** Days tabulated at first on either side of the anchor; the tables grow on demand. */
const DAYS_BACK = 370;
const DAYS_AHEAD = 1500;

/** Plans whose first days lie in one block count from the same day and so share their tables. */
const BLOCK_DAYS = 512;
/** So many calendars are kept; few enterprises work on more at a time. */
const MOST_KEPT = 16;

const kept = new Map<string, WorkTime>();
/** The same by the very calendars, which saves telling them by their content. */
const seen = new WeakMap<readonly PlanCalendar[], Map<string, WorkTime>>();

/** The elapsed time for a plan that begins on `day`, shared among plans; its tables only ever grow. */
export function sharedElapsedTime(day: Day): WorkTime {
  const anchor = blockOf(day);
  const key = `${anchor}`;
  return kept.get(key) ?? keep(key, elapsedTime(anchor));
}

/** As `compileCalendar` for a plan that begins on `day`; the same calendar is not tabulated again for every plan. */
export function sharedCalendar(calendars: readonly PlanCalendar[], id: string, day: Day): CompiledCalendar {
  const anchor = blockOf(day);
  const times = seen.get(calendars) ?? new Map<string, WorkTime>();
  seen.set(calendars, times);
  const name = `${anchor} ${id}`;
  const known = times.get(name);
  if (known) return { status: 'compiled', time: known };
  const compiled = sharedByContent(calendars, id, anchor);
  if (compiled.status === 'compiled') times.set(name, compiled.time);
  return compiled;
}

function sharedByContent(calendars: readonly PlanCalendar[], id: string, anchor: Day): CompiledCalendar {
  const chain = chainOf(calendars, id);
  if (chain.status === 'refused') return chain;
  const key = `${anchor} ${JSON.stringify(chain.calendars)}`;
  const known = kept.get(key);
  if (known) return { status: 'compiled', time: known };
  const compiled = worked(paintDays(chain.calendars), anchor, id);
  if (compiled.status === 'compiled') keep(key, compiled.time);
  return compiled;
}

function blockOf(day: Day): Day {
  return Math.max(FIRST_DAY, Math.floor(day / BLOCK_DAYS) * BLOCK_DAYS);
}

function keep(key: string, time: WorkTime): WorkTime {
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, time);
  return time;
}

/** Every minute of the clock; the calendar of elapsed durations and lags. */
export function elapsedTime(anchor: Day): WorkTime {
  const day: readonly Shift[] = [{ from: 0, to: 1440 }];
  return workTime(
    (from, to, into) => {
      into.length = 0;
      for (let at = from; at < to; at++) into.push(day);
    },
    anchor,
    spanAround(anchor),
  );
}

/**
 * Working time of a calendar among `calendars`, its bases resolved. `anchor` is the day from which
 * working minutes are counted, best the project's first. Refuses an unknown id, bases that go
 * round in a loop, and a calendar in which nothing is ever worked.
 */
export function compileCalendar(
  calendars: readonly PlanCalendar[],
  id: string,
  anchor: Day,
): CompiledCalendar {
  const chain = chainOf(calendars, id);
  if (chain.status === 'refused') return chain;
  return worked(paintDays(chain.calendars), anchor, id);
}

/**
 * The time in which a task with resources can be worked: whenever any of its resources works,
 * within the task's own calendar where it has one. `resources` may be empty only if `own` is set.
 */
export function compileCombined(
  calendars: readonly PlanCalendar[],
  ids: { readonly own: string | null; readonly resources: readonly string[] },
  anchor: Day,
): CompiledCalendar {
  const painters: DayPainter[] = [];
  for (const id of ids.resources) {
    const chain = chainOf(calendars, id);
    if (chain.status === 'refused') return chain;
    painters.push(paintDays(chain.calendars));
  }
  const [first, ...others] = painters;
  const any = others.reduce<DayPainter | undefined>(
    (sum, next) => sum && paintBoth(sum, next, eitherShifts),
    first,
  );
  const at = ids.resources.join(' ∪ ');
  if (ids.own === null) return any === undefined ? unknown('') : worked(any, anchor, at);
  const chain = chainOf(calendars, ids.own);
  if (chain.status === 'refused') return chain;
  const own = paintDays(chain.calendars);
  return any === undefined
    ? worked(own, anchor, ids.own)
    : worked(paintBoth(own, any, commonShifts), anchor, `${ids.own} ∩ ${at}`);
}

function worked(painter: DayPainter, anchor: Day, at: string): CompiledCalendar {
  const time = workTime(painter, anchor, spanAround(anchor));
  if (hasWork(time)) return { status: 'compiled', time };
  return {
    status: 'refused',
    rule: 'calendar.no-working-time',
    at,
    message: `日历 ${at} 在 1900–2149 年间没有任何工作时间`,
  };
}

function spanAround(anchor: Day): { low: Day; high: Day } {
  return { low: Math.max(FIRST_DAY, anchor - DAYS_BACK), high: Math.min(LAST_DAY + 1, anchor + DAYS_AHEAD) };
}

type Combine = (a: readonly Shift[], b: readonly Shift[]) => readonly Shift[];

/** Each distinct pair of days is combined once. */
function paintBoth(a: DayPainter, b: DayPainter, combine: Combine): DayPainter {
  return (from, to, into) => {
    const other: (readonly Shift[])[] = [];
    const seen = new Map<readonly Shift[], Map<readonly Shift[], readonly Shift[]>>();
    a(from, to, into);
    b(from, to, other);
    into.forEach((shifts, index) => {
      const second = other[index] ?? [];
      const row = seen.get(shifts) ?? new Map<readonly Shift[], readonly Shift[]>();
      const combined = row.get(second) ?? combine(shifts, second);
      seen.set(shifts, row.set(second, combined));
      into[index] = combined;
    });
  };
}

type Chain =
  | { readonly status: 'found'; readonly calendars: readonly PlanCalendar[] }
  | (CompiledCalendar & { status: 'refused' });

function chainOf(calendars: readonly PlanCalendar[], id: string): Chain {
  const chain: PlanCalendar[] = [];
  for (let next: string | null = id; next !== null;) {
    const wanted: string = next;
    const found = calendars.find((calendar) => calendar.id === wanted);
    if (found === undefined) return unknown(wanted);
    if (chain.includes(found)) {
      return {
        status: 'refused',
        rule: 'calendar.base-loop',
        at: wanted,
        message: `日历 ${wanted} 的上级日历互相引用`,
      };
    }
    chain.unshift(found);
    next = found.base;
  }
  return { status: 'found', calendars: chain };
}

function unknown(id: string): CompiledCalendar & { status: 'refused' } {
  return { status: 'refused', rule: 'calendar.unknown', at: id, message: `没有日历 ${id}` };
}
