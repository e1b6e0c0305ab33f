import type { Plan, PlanCalendar, PlanLink, PlanTask } from '#engine/plan.ts';

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
}

interface Place {
  readonly start: number;
  readonly finish: number;
}

interface Minutes {
  readonly starts: readonly number[];
  /** Where a milestone may stand: at a working minute's start or end. */
  readonly stands: readonly number[];
}

const DAYS_BACK = 80;
const DAYS_AHEAD = 260;

function listMinutes(calendar: PlanCalendar | null, from: number): Minutes {
  const starts: number[] = [];
  for (let day = from - DAYS_BACK; day < from + DAYS_AHEAD; day++) {
    const exception = calendar?.exceptions.findLast((item) => day >= item.from && day <= item.to);
    const shifts = calendar === null ? [{ from: 0, to: 1440 }] : (exception?.shifts ?? calendar.week[(day + 4) % 7] ?? []);
    for (const shift of shifts) for (let minute = shift.from; minute < shift.to; minute++) starts.push(day * 1440 + minute);
  }
  return { starts, stands: [...new Set(starts.flatMap((minute) => [minute, minute + 1]))] };
}

/** The first index at which the test holds, given that it then holds for all later ones. */
function firstIndex(count: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A scheduler that keeps its lists of minutes between plans of the same calendars and start day. */
export function slowScheduler(calendars: readonly PlanCalendar[], startDay: number): (plan: Plan) => ReadonlyMap<string, SlowDates> {
  const lists = new Map<string | null, Minutes>([[null, listMinutes(null, startDay)]]);
  for (const calendar of calendars) lists.set(calendar.id, listMinutes(calendar, startDay));
  return (plan) => new Slow(plan, lists).dates();
}

class Slow {
  readonly #plan: Plan;
  readonly #lists: ReadonlyMap<string | null, Minutes>;
  readonly #leaves: readonly PlanTask[];
  #early = new Map<string, Place>();
  #late = new Map<string, Place>();

  constructor(plan: Plan, lists: ReadonlyMap<string | null, Minutes>) {
    this.#plan = plan;
    this.#lists = lists;
    this.#leaves = plan.tasks.filter((task) => !task.summary);
  }

  dates(): ReadonlyMap<string, SlowDates> {
    for (const task of this.#leaves) this.#early.set(task.uid, this.#place(task, 0));
    this.#settle(this.#early, (task) => this.#earliest(task));
    const end = Math.max(...Array.from(this.#early.values(), (place) => place.finish));
    for (const task of this.#leaves) this.#late.set(task.uid, this.#place(task, this.#count(task) - 1));
    this.#settle(this.#late, (task) => this.#latest(task, end));
    return new Map(this.#leaves.map((task) => [task.uid, this.#row(task)]));
  }

  #settle(into: Map<string, Place>, find: (task: PlanTask) => Place): void {
    for (let hasChanged = true; hasChanged; ) {
      hasChanged = false;
      for (const task of this.#leaves) {
        const place = find(task);
        const known = into.get(task.uid);
        if (known?.start === place.start && known.finish === place.finish) continue;
        into.set(task.uid, place);
        hasChanged = true;
      }
    }
  }

  #minutes(calendar: string | null): Minutes {
    const list = this.#lists.get(calendar);
    if (list === undefined) throw new RangeError(`no calendar ${calendar}`);
    return list;
  }

  #calendarOf(task: PlanTask | undefined): string | null {
    return task?.durationElapsed === true ? null : (task?.calendar ?? this.#plan.calendar);
  }

  /** How many working minutes lie before an instant. */
  #worked(calendar: string | null, instant: number): number {
    const { starts } = this.#minutes(calendar);
    return firstIndex(starts.length, (index) => (starts[index] ?? 0) >= instant);
  }

  #count(task: PlanTask): number {
    const { starts, stands } = this.#minutes(this.#calendarOf(task));
    return task.durationMinutes === 0 ? stands.length : starts.length - task.durationMinutes + 1;
  }

  #place(task: PlanTask, index: number): Place {
    const { starts, stands } = this.#minutes(this.#calendarOf(task));
    if (task.durationMinutes === 0) return { start: stands[index] ?? NaN, finish: stands[index] ?? NaN };
    return { start: starts[index] ?? NaN, finish: (starts[index + task.durationMinutes - 1] ?? NaN) + 1 };
  }

  #lagged(link: PlanLink, instant: number): number {
    if (link.lag === 0) return instant;
    const after = this.#plan.tasks.find((task) => task.uid === link.to);
    const calendar = link.lagUnit === 'elapsed' ? null : (after?.calendar ?? this.#plan.calendar);
    const { starts } = this.#minutes(calendar);
    const work = this.#worked(calendar, instant) + link.lag;
    return (starts[work - 1] ?? NaN) + 1;
  }

  #keeps(link: PlanLink, from: number, after: PlanTask, to: Place): boolean {
    const bound = this.#lagged(link, from);
    if (link.type === 'FS' || link.type === 'SS') return to.start >= bound;
    const calendar = this.#calendarOf(after);
    return this.#worked(calendar, to.finish) >= this.#worked(calendar, bound);
  }

  #below(uid: string): readonly PlanTask[] {
    return this.#leaves.filter((leaf) => leaf.uid === uid || leaf.parent === uid);
  }

  #earliest(task: PlanTask): Place {
    const links = this.#plan.links.filter((link) => link.to === task.uid || link.to === task.parent);
    const isFree = links.length === 0 && task.constraint !== 'SNET' && task.constraint !== 'MSO';
    const at = task.constraintAt ?? 0;
    const calendar = this.#calendarOf(task);
    const first = firstIndex(this.#count(task), (index) => {
      const place = this.#place(task, index);
      if (isFree && place.start < this.#plan.start) return false;
      if (task.constraint === 'SNET' && place.start < at) return false;
      if (task.constraint === 'FNET' && this.#worked(calendar, place.finish) < this.#worked(calendar, at)) return false;
      return links.every((link) => this.#keeps(link, this.#standing(link, this.#early), task, place));
    });
    return this.#place(task, this.#bent(task, first));
  }

  /** Must and no-later-than constraints win over links. */
  #bent(task: PlanTask, first: number): number {
    const at = task.constraintAt ?? 0;
    const byStart = firstIndex(this.#count(task), (index) => this.#place(task, index).start >= at);
    const byFinish = firstIndex(this.#count(task), (index) => this.#place(task, index).finish > at) - 1;
    if (task.constraint === 'MSO') return byStart;
    if (task.constraint === 'MFO') return byFinish;
    if (task.constraint === 'SNLT') return Math.min(first, byStart);
    return task.constraint === 'FNLT' ? Math.min(first, byFinish) : first;
  }

  /** The date of the predecessor that the link is measured from. */
  #standing(link: PlanLink, places: ReadonlyMap<string, Place>): number {
    const below = this.#below(link.from).map((leaf) => places.get(leaf.uid));
    if (link.type === 'FS' || link.type === 'FF') return Math.max(...below.map((place) => place?.finish ?? NaN));
    return Math.min(...below.map((place) => place?.start ?? NaN));
  }

  #latest(task: PlanTask, end: number): Place {
    const at = task.constraintAt ?? 0;
    const links = this.#linksFrom(task);
    const over = firstIndex(this.#count(task), (index) => {
      const place = this.#place(task, index);
      if (place.finish > end || (task.deadline !== null && place.finish > task.deadline)) return true;
      if ((task.constraint === 'MFO' || task.constraint === 'FNLT') && place.finish > at) return true;
      if ((task.constraint === 'MSO' || task.constraint === 'SNLT') && this.#isLaterStart(task, place, at)) return true;
      return !this.#leaves.every((after) => links.every((link) => this.#allows(link, place, after, this.#late)));
    });
    return this.#place(task, over - 1);
  }

  #isLaterStart(task: PlanTask, place: Place, at: number): boolean {
    const calendar = this.#calendarOf(task);
    return this.#worked(calendar, place.start) > this.#worked(calendar, at);
  }

  /** A start link of a summary holds its first leaf alone. */
  #linksFrom(task: PlanTask): readonly PlanLink[] {
    return this.#plan.links.filter((link) => {
      if (link.from === task.uid) return true;
      if (link.from !== task.parent) return false;
      const isFromFinish = link.type === 'FS' || link.type === 'FF';
      return isFromFinish || this.#early.get(task.uid)?.start === this.#standing(link, this.#early);
    });
  }

  #allows(link: PlanLink, place: Place, after: PlanTask, places: ReadonlyMap<string, Place>): boolean {
    const to = places.get(after.uid);
    if (to === undefined || (link.to !== after.uid && link.to !== after.parent)) return true;
    return this.#keeps(link, link.type === 'FS' || link.type === 'FF' ? place.finish : place.start, after, to);
  }

  #row(task: PlanTask): SlowDates {
    const calendar = this.#calendarOf(task);
    const early = this.#early.get(task.uid) ?? this.#place(task, 0);
    const late = this.#late.get(task.uid) ?? early;
    const finish = this.#worked(calendar, early.finish);
    const links = this.#linksFrom(task);
    const moved = firstIndex(this.#count(task), (index) => {
      const place = this.#place(task, index);
      return !this.#leaves.every((after) => links.every((link) => this.#allows(link, place, after, this.#early)));
    });
    const free = links.length === 0 ? late : this.#place(task, moved - 1);
    return {
      ...early,
      lateStart: late.start,
      lateFinish: late.finish,
      totalSlack: this.#worked(calendar, late.finish) - finish,
      freeSlack: Math.max(0, this.#worked(calendar, free.finish) - finish),
    };
  }
}
