import type { PlanTask } from '../../plan.ts';
import type { Span } from '../../spans.ts';
import type { CpmDates, CpmInput } from '../../cpm/input.ts';
import type { Laid } from '../../schedule/columns.ts';
import type { WorkTime } from '../../calendar/work-time.ts';
import type { Columns } from '../columns.ts';
import type { Scheme } from '../scheme.ts';
import type { Needs } from '../timeline.ts';
import type { PlanDemand } from './resources.ts';
import { startAt, toWork } from '../../calendar/work-time.ts';
import { cpmDates } from '../../cpm/input.ts';
import { forwardAt } from '../../cpm/forward.ts';
import { noBound } from '../../cpm/link-bound.ts';
import { calendarAt } from '../../cpm/lag.ts';
import { END_MINUTE } from '../../days.ts';
import { KIND_TASK } from '../../network/codes.ts';
import { partsOf } from '../../schedule/report.ts';
import { NO_PLACE } from '../events.ts';
import { ListMaker } from '../lists.ts';
import type { TeamFinder } from './team-finder.ts';
import { Timeline } from '../timeline.ts';
import { PER_UNIT } from './resources.ts';
import { isMovable, NEVER_LEVELLED } from './movable.ts';

/** Why a task could not start when its links and dates allowed. */
export interface Held {
  /** Index in the demand's resources. */
  readonly resource: number;
  /** The start it would have had. */
  readonly from: number;
}

export interface Frame {
  /** The network as the search sees it, by node. */
  readonly columns: Columns;
  /** The instant counted as period 0. */
  readonly begin: number;
  /** Finds people for tasks that ask for skills. */
  readonly finder: TeamFinder;
}

/**
 * The serial scheme on a plan: every node is placed by the product's own critical path kernel, with
 * its calendars, lags, constraints and actuals, and then delayed until its resources are free from
 * its start to its finish. What cannot move takes its resources first, then tasks by priority.
 */
export class PlanScheme implements Scheme {
  readonly input: CpmInput;
  readonly dates: CpmDates;
  /** By node: what held it, where something did. */
  readonly held: (Held | null)[];
  /** The instant counted as period 0. */
  readonly begin: number;
  /** By node: the people found for it, index in the demand's resources by place. */
  readonly team: (readonly number[])[];
  private readonly resources: number;
  private readonly finder: TeamFinder;
  private readonly taskIndex: Int32Array;
  private readonly taskOf: (node: number) => PlanTask | undefined;
  private readonly needs: readonly Needs[];
  private readonly profile: Timeline;
  private readonly movable: readonly boolean[];
  private readonly rank: Int32Array;
  private readonly lists: ListMaker;
  private readonly ordered: Int32Array;
  private readonly bound = noBound();

  constructor(laid: Laid, input: CpmInput, demand: PlanDemand, frame: Frame) {
    const { network, plan } = laid;
    const { columns, begin } = frame;
    this.resources = demand.capacity.length;
    this.input = input;
    this.begin = begin;
    this.dates = cpmDates(network.size);
    this.finder = frame.finder;
    this.taskIndex = network.task.map((task, node) => (network.kind[node] === KIND_TASK ? task : -1));
    this.team = Array.from({ length: network.size }, () => []);
    this.held = Array.from({ length: network.size }, () => null);
    const taskOf = (node: number) => plan.tasks[network.task[node] ?? 0];
    this.taskOf = taskOf;
    const isTask = (node: number): boolean => network.kind[node] === KIND_TASK;
    this.needs = Array.from(network.task, (task, node) =>
      isTask(node) ? (demand.needs[task] ?? NOTHING) : NOTHING,
    );
    this.movable = Array.from(network.task, (_, node) => isMovable(input, node, taskOf(node)));
    this.rank = Int32Array.from(network.task, (_, node) =>
      isTask(node) && this.movable[node] === true ? (taskOf(node)?.priority ?? 0) : NEVER_LEVELLED,
    );
    this.profile = new Timeline({
      capacity: demand.capacity,
      changes: [],
      begin: begin - 1,
      expectedEnd: begin + 2 * Math.max(1, columns.horizon),
      expectedEvents: 2 * network.size,
    });
    this.lists = new ListMaker(columns, 'forward', this.rank, 1);
    this.ordered = new Int32Array(network.size);
  }

  schedule(list: Int32Array, finish: Int32Array): number {
    this.profile.clear();
    this.ordered.set(list);
    this.lists.mend(this.ordered, this.rank);
    let makespan = 0;
    for (const node of this.ordered) {
      const end = this.place(node);
      if (end >= END_MINUTE) return NO_PLACE;
      finish[node] = Math.max(0, end - this.begin);
      if (this.input.counts[node] !== 0) makespan = Math.max(makespan, finish[node] ?? 0);
    }
    return makespan;
  }

  private place(node: number): number {
    const { input, dates } = this;
    const need = this.needs[node] ?? NOTHING;
    this.held[node] = null;
    input.delay[node] = 0;
    forwardAt(input, dates, node, this.bound);
    const from = dates.start[node] ?? 0;
    const isTeamed = this.finder.placesOf(this.taskIndex[node] ?? -1).length > 0;
    const isIdle = need.resource.length === 0 && !isTeamed;
    if (isIdle || dates.finish[node] === from) return dates.finish[node] ?? 0;
    if (this.movable[node] === true || isTeamed) this.moveUntilFree(node, need, from);
    const team = this.team[node] ?? [];
    for (const { start, finish } of this.stretches(node)) {
      this.profile.take(need, start, finish);
      for (const person of team) this.profile.take({ resource: [person], units: [PER_UNIT] }, start, finish);
    }
    return dates.finish[node] ?? 0;
  }

  private moveUntilFree(node: number, need: Needs, from: number): void {
    const { input, dates } = this;
    const time = calendarAt(input.calendars, input.calendar[node] ?? 0);
    for (;;) {
      if ((dates.finish[node] ?? 0) >= END_MINUTE) return;
      const missing = this.missing(node, need, time);
      if (missing === null) return;
      // What may not move goes without.
      if (this.movable[node] !== true) return;
      this.held[node] = { resource: missing.resource, from };
      const start = toWork(time, dates.start[node] ?? 0);
      this.delayTo(node, Number.isFinite(missing.wait) ? startAt(time, start + missing.wait) : END_MINUTE);
    }
  }

  /**
   * What keeps a node from being where it stands, and by how many working minutes it has to move at
   * least: a part that falls short moves the whole task until that part begins with its resource
   * free. Null, with a team where one is asked for, if nothing does.
   */
  private missing(node: number, need: Needs, time: WorkTime): { resource: number; wait: number } | null {
    const { profile, finder } = this;
    const stretches = this.stretches(node);
    const short = stretches.find(({ start, finish }) => profile.isShort(need, start, finish));
    if (short !== undefined) {
      const wait = toWork(time, profile.shortUntil) - toWork(time, short.start);
      return { resource: profile.shortResource, wait };
    }
    const task = this.taskIndex[node] ?? -1;
    this.team[node] = [];
    if (finder.placesOf(task).length === 0) return null;
    const found = finder.find(task, stretches, { time, profile });
    if ('wait' in found) return { resource: found.person, wait: found.wait };
    this.team[node] = found.people;
    return null;
  }

  /** When a node takes its resources: from start to finish, a split task in its parts. */
  private stretches(node: number): readonly Span[] {
    const [start = 0, finish = 0] = [this.dates.start[node], this.dates.finish[node]];
    const task = this.taskOf(node);
    if (task?.pauses === undefined || task.summary) return [{ start, finish }];
    const { parts } = partsOf(task, { input: this.input, dates: this.dates, node });
    return parts ?? [{ start, finish }];
  }

  /** Elapsed minutes are added to where the links leave the task, which may lie before its first working minute. */
  private delayTo(node: number, instant: number): void {
    const { input, dates } = this;
    while ((dates.start[node] ?? 0) < instant) {
      input.delay[node] = (input.delay[node] ?? 0) + instant - (dates.start[node] ?? 0);
      forwardAt(input, dates, node, this.bound);
      if ((dates.finish[node] ?? 0) >= END_MINUTE) return;
    }
  }

  /**
   * By node: the node that frees the resource it waits for when it starts, the last to end by then;
   * −1 where nothing holds it or no task frees the resource.
   */
  waits(): Int32Array {
    const { dates } = this;
    const users = this.usersByFinish();
    const finishOf = (node: number): number => dates.finish[node] ?? 0;
    return Int32Array.from(this.held, (held, node) => {
      if (held === null) return -1;
      const list = users[held.resource] ?? [];
      let [low, high] = [0, list.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (finishOf(list[middle] ?? 0) <= (dates.start[node] ?? 0)) low = middle + 1;
        else high = middle;
      }
      return list[low - 1] ?? -1;
    });
  }

  private usersByFinish(): readonly (readonly number[])[] {
    const users = Array.from({ length: this.resources }, (): number[] => []);
    this.needs.forEach(({ resource }, node) => {
      for (const index of [...Array.from(resource), ...(this.team[node] ?? [])]) users[index]?.push(node);
    });
    for (const list of users) list.sort((a, b) => (this.dates.finish[a] ?? 0) - (this.dates.finish[b] ?? 0));
    return users;
  }
}

const NOTHING: Needs = { resource: [], units: [] };
