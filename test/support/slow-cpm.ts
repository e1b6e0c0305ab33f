import type { Plan, PlanCalendar, PlanLink, PlanTask } from '#engine/plan.ts';
import type { Span } from '#engine/spans.ts';
import { firstIndex, listMinutes, type Minutes } from './working-minutes.ts';

/**
 * The critical path method once more, slowly and by other means: calendars are lists of working
 * minutes, a task's place is found by searching for the first (last) one that keeps every rule,
 * and dates are corrected until none changes. No network order, no tables, no inverse formulas.
 * Knows links of leaves and summaries, lags, and constraints; nothing of progress.
 */
export interface SlowDates {
  readonly start: number;
  readonly finish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  readonly totalSlack: number;
  readonly freeSlack: number;
  /** Of a split task. */
  readonly parts?: readonly Span[];
}

interface Place {
  readonly start: number;
  readonly finish: number;
}

interface Stand {
  readonly task: PlanTask;
  readonly place: Place;
}

/** A scheduler that keeps its lists of minutes between plans of the same calendars and start day. */
export function slowScheduler(
  calendars: readonly PlanCalendar[],
  startDay: number,
): (plan: Plan) => ReadonlyMap<string, SlowDates> {
  const lists = new Map<string | null, Minutes>([[null, listMinutes(null, startDay)]]);
  for (const calendar of calendars) lists.set(calendar.id, listMinutes(calendar, startDay));
  return (plan) =>
    datesOf({
      plan,
      lists,
      leaves: plan.tasks.filter((task) => !task.summary),
      early: new Map(),
      late: new Map(),
    });
}

interface Problem {
  readonly plan: Plan;
  readonly lists: ReadonlyMap<string | null, Minutes>;
  readonly leaves: readonly PlanTask[];
  readonly early: Map<string, Place>;
  readonly late: Map<string, Place>;
}

function datesOf(of: Problem): ReadonlyMap<string, SlowDates> {
  for (const task of of.leaves) of.early.set(task.uid, placeAt(of, task, 0));
  settle(of, of.early, (task) => earliest(of, task));
  const end = Math.max(...Array.from(of.early.values(), (place) => place.finish));
  for (const task of of.leaves) of.late.set(task.uid, placeAt(of, task, count(of, task) - 1));
  settle(of, of.late, (task) => latest(of, task, end));
  return new Map(of.leaves.map((task) => [task.uid, row(of, task)]));
}

function settle(of: Problem, into: Map<string, Place>, find: (task: PlanTask) => Place): void {
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const task of of.leaves) {
      const place = find(task);
      const known = into.get(task.uid);
      if (known?.start === place.start && known.finish === place.finish) continue;
      into.set(task.uid, place);
      hasChanged = true;
    }
  }
}

function minutes(of: Problem, calendar: string | null): Minutes {
  const list = of.lists.get(calendar);
  if (list === undefined) throw new RangeError(`no calendar ${calendar}`);
  return list;
}

function calendarOf(of: Problem, task: PlanTask | undefined): string | null {
  return task?.durationElapsed === true ? null : (task?.calendar ?? of.plan.calendar);
}

/** How many working minutes lie before an instant. */
function worked(of: Problem, calendar: string | null, instant: number): number {
  const { starts } = minutes(of, calendar);
  return firstIndex(starts.length, (index) => (starts[index] ?? 0) >= instant);
}

function count(of: Problem, task: PlanTask): number {
  const { starts, stands } = minutes(of, calendarOf(of, task));
  return task.durationMinutes === 0 ? stands.length : starts.length - spanOf(task) + 1;
}

/** Minutes between start and finish, the pauses of a split task among them. */
function spanOf({ durationMinutes, pauses = [] }: PlanTask): number {
  return durationMinutes + pauses.reduce((sum, { pauseMinutes }) => sum + pauseMinutes, 0);
}

/** Where each minute of a split task is worked, the minutes that follow one another as one part. */
function partsOf(of: Problem, task: PlanTask, start: number): { readonly parts?: readonly Span[] } {
  const { starts } = minutes(of, calendarOf(of, task));
  const first = worked(of, calendarOf(of, task), start);
  const before = (minute: number) => (task.pauses ?? []).filter((pause) => pause.afterMinutes <= minute);
  const runs = Map.groupBy(Array.from({ length: task.durationMinutes }).keys(), (minute) =>
    before(minute).reduce((sum, { pauseMinutes }) => sum + pauseMinutes, first),
  );
  const parts = [...runs].map(([offset, run]) => ({
    start: starts[offset + (run[0] ?? NaN)] ?? NaN,
    finish: (starts[offset + (run.at(-1) ?? NaN)] ?? NaN) + 1,
  }));
  return task.pauses === undefined ? {} : { parts };
}

function placeAt(of: Problem, task: PlanTask, index: number): Place {
  const { starts, stands } = minutes(of, calendarOf(of, task));
  if (task.durationMinutes === 0) return { start: stands[index] ?? NaN, finish: stands[index] ?? NaN };
  return { start: starts[index] ?? NaN, finish: (starts[index + spanOf(task) - 1] ?? NaN) + 1 };
}

function lagged(of: Problem, link: PlanLink, instant: number): number {
  if (link.lag === 0) return instant;
  const after = of.plan.tasks.find((task) => task.uid === link.to);
  const calendar = link.lagUnit === 'elapsed' ? null : (after?.calendar ?? of.plan.calendar);
  const { starts } = minutes(of, calendar);
  const work = worked(of, calendar, instant) + link.lag;
  return (starts[work - 1] ?? NaN) + 1;
}

function keeps(of: Problem, link: PlanLink, from: number, to: Stand): boolean {
  const bound = lagged(of, link, from);
  if (link.type === 'FS' || link.type === 'SS') return to.place.start >= bound;
  const calendar = calendarOf(of, to.task);
  return worked(of, calendar, to.place.finish) >= worked(of, calendar, bound);
}

function leavesBelow(of: Problem, uid: string): readonly PlanTask[] {
  return of.leaves.filter((leaf) => leaf.uid === uid || leaf.parent === uid);
}

function earliest(of: Problem, task: PlanTask): Place {
  const links = of.plan.links.filter((link) => link.to === task.uid || link.to === task.parent);
  const isFree = task.constraint !== 'SNET' && task.constraint !== 'MSO';
  const at = task.constraintAt ?? 0;
  const calendar = calendarOf(of, task);
  const first = firstIndex(count(of, task), (index) => {
    const place = placeAt(of, task, index);
    if (isFree && place.start < of.plan.start) return false;
    if (task.constraint === 'SNET' && place.start < at) return false;
    if (task.constraint === 'FNET' && worked(of, calendar, place.finish) < worked(of, calendar, at))
      return false;
    return links.every((link) => keeps(of, link, standing(of, link, of.early), { task, place }));
  });
  return placeAt(of, task, bent(of, task, first));
}

/** Must and no-later-than constraints win over links. */
function bent(of: Problem, task: PlanTask, first: number): number {
  const at = task.constraintAt ?? 0;
  const byStart = firstIndex(count(of, task), (index) => placeAt(of, task, index).start >= at);
  const byFinish = firstIndex(count(of, task), (index) => placeAt(of, task, index).finish > at) - 1;
  if (task.constraint === 'MSO') return byStart;
  if (task.constraint === 'MFO') return byFinish;
  if (task.constraint === 'SNLT') return Math.min(first, byStart);
  return task.constraint === 'FNLT' ? Math.min(first, byFinish) : first;
}

/** The date of the predecessor that the link is measured from. */
function standing(of: Problem, link: PlanLink, places: ReadonlyMap<string, Place>): number {
  const below = leavesBelow(of, link.from).map((leaf) => places.get(leaf.uid));
  if (link.type === 'FS' || link.type === 'FF')
    return Math.max(...below.map((place) => place?.finish ?? NaN));
  return Math.min(...below.map((place) => place?.start ?? NaN));
}

function latest(of: Problem, task: PlanTask, end: number): Place {
  const at = task.constraintAt ?? 0;
  const links = linksFrom(of, task);
  const afters = stands(of, of.late);
  const over = firstIndex(count(of, task), (index) => {
    const place = placeAt(of, task, index);
    if (place.finish > end || (task.deadline !== null && place.finish > task.deadline)) return true;
    if ((task.constraint === 'MFO' || task.constraint === 'FNLT') && place.finish > at) return true;
    if ((task.constraint === 'MSO' || task.constraint === 'SNLT') && isLaterStart(of, task, place, at))
      return true;
    return !afters.every((after) => links.every((link) => allows(of, link, place, after)));
  });
  return placeAt(of, task, over - 1);
}

function isLaterStart(of: Problem, task: PlanTask, place: Place, at: number): boolean {
  const calendar = calendarOf(of, task);
  return worked(of, calendar, place.start) > worked(of, calendar, at);
}

/** A start link of a summary holds its first leaf alone. */
function linksFrom(of: Problem, task: PlanTask): readonly PlanLink[] {
  return of.plan.links.filter((link) => {
    if (link.from === task.uid) return true;
    if (link.from !== task.parent) return false;
    const isFromFinish = link.type === 'FS' || link.type === 'FF';
    return isFromFinish || of.early.get(task.uid)?.start === standing(of, link, of.early);
  });
}

/** Whether the task in `place` leaves the successor where it stands. */
function allows(of: Problem, link: PlanLink, place: Place, after: Stand): boolean {
  if (link.to !== after.task.uid && link.to !== after.task.parent) return true;
  return keeps(of, link, link.type === 'FS' || link.type === 'FF' ? place.finish : place.start, after);
}

/** The leaves as they stand in `places`. */
function stands(of: Problem, places: ReadonlyMap<string, Place>): readonly Stand[] {
  return of.leaves.flatMap((task) => {
    const place = places.get(task.uid);
    return place === undefined ? [] : { task, place };
  });
}

function row(of: Problem, task: PlanTask): SlowDates {
  const calendar = calendarOf(of, task);
  const early = of.early.get(task.uid) ?? placeAt(of, task, 0);
  const late = of.late.get(task.uid) ?? early;
  const finish = worked(of, calendar, early.finish);
  const links = linksFrom(of, task);
  const afters = stands(of, of.early);
  const end = Math.max(...Array.from(of.early.values(), (place) => place.finish));
  const moved = firstIndex(count(of, task), (index) => {
    const place = placeAt(of, task, index);
    if (place.finish > end) return true;
    return !afters.every((after) => links.every((link) => allows(of, link, place, after)));
  });
  const free = links.length === 0 ? late : placeAt(of, task, moved - 1);
  return {
    ...early,
    lateStart: late.start,
    lateFinish: late.finish,
    totalSlack: worked(of, calendar, late.finish) - finish,
    freeSlack: Math.max(0, worked(of, calendar, free.finish) - finish),
    ...partsOf(of, task, early.start),
  };
}
