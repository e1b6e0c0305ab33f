import type { Plan } from '../../plan.ts';
import type { Span } from '../../spans.ts';
import type { WorkTime } from '../../calendar/work-time.ts';
import type { Timeline } from '../timeline.ts';
import type { PlanDemand } from './resources.ts';
import { compileCombined } from '../../calendar/calendar.ts';
import { between, startAt, toWork } from '../../calendar/work-time.ts';
import { dayOfMinute } from '../../days.ts';
import { findTeam } from '../../staffing/project/team.ts';
import { PER_UNIT } from './resources.ts';
import { skillDemand, type SkillDemand } from './skills.ts';

/** A full-time person on one place of a team. */
const WHOLE = PER_UNIT;

export type FoundTeam =
  /** Index in the demand's resources, by place. */
  | { readonly people: readonly number[] }
  /** Nobody can be found before the task is moved by so many of its working minutes; who is waited for. */
  | { readonly wait: number; readonly person: number };

/**
 * Finds people with skills for tasks that name nobody: those who are free in every stretch of the
 * task, work whenever the task is worked, and would be missed least elsewhere.
 */
export class TeamFinder {
  readonly demand: SkillDemand;
  private readonly people: readonly { readonly id: string; readonly skills: readonly string[] }[];
  private readonly plan: Plan;
  private readonly calendars: readonly string[];
  private readonly common = new Map<string, WorkTime | null>();

  constructor(plan: Plan, demand: PlanDemand) {
    this.plan = plan;
    this.demand = skillDemand(plan);
    const resources = demand.resource.map((position) => plan.resources[position]);
    this.calendars = resources.map((resource) => resource?.calendar ?? plan.calendar);
    this.people = resources.map((resource, index) => {
      const isWhole = (demand.capacity[index] ?? 0) >= WHOLE;
      const id = resource?.uid ?? '';
      return { id, skills: isWhole ? (this.demand.skills.get(id) ?? []) : [] };
    });
  }

  /** The skill of each place on a task's team. */
  placesOf = (task: number): readonly string[] => this.demand.places[task] ?? [];

  /** A team for a task that is worked in `stretches`, or how long it has to wait at least. */
  find(task: number, stretches: readonly Span[], at: { time: WorkTime; profile: Timeline }): FoundTeam {
    const places = this.placesOf(task);
    const able = [...this.people.keys()].filter((person) =>
      this.people[person]?.skills.some((skill) => places.includes(skill)),
    );
    const waits = able.map((person) => this.waitFor(person, { task, stretches, ...at }));
    const free = able.filter((_, index) => waits[index] === 0);
    const costOf = (person: number): number => (this.people[person]?.skills.length ?? 0) + person / 1e6;
    const team = findTeam({ people: this.people, activities: [] }, places, free, costOf);
    if ('people' in team) return { people: [...team.people] };
    const least = waits.reduce((best, wait) => (wait > 0 && wait < best ? wait : best), Infinity);
    return { wait: least, person: able[waits.indexOf(least)] ?? -1 };
  }

  /** Working minutes of the task until the person may be there from its start to its finish, at least; 0: now. */
  private waitFor(
    person: number,
    of: { task: number; stretches: readonly Span[]; time: WorkTime; profile: Timeline },
  ): number {
    const { stretches, time, profile } = of;
    const common = this.commonTime(of.task, person);
    if (common === null) return Infinity;
    const need = { resource: [person], units: [WHOLE] };
    for (const { start, finish } of stretches) {
      if (profile.isShort(need, start, finish)) return between(time, start, profile.shortUntil);
      const absence = absenceIn({ start, finish }, time, common);
      if (absence !== null) return Math.max(1, between(time, start, absence));
    }
    return 0;
  }

  /** The time in which both the task's own calendar and the person's are worked; null where there is none. */
  private commonTime(task: number, person: number): WorkTime | null {
    const { plan } = this;
    const own = plan.tasks[task]?.calendar ?? plan.calendar;
    const key = JSON.stringify([own, this.calendars[person]]);
    const known = this.common.get(key);
    if (known !== undefined) return known;
    const ids = { own, resources: [this.calendars[person] ?? ''] };
    const compiled = compileCombined(plan.calendars, ids, dayOfMinute(plan.start));
    const time = compiled.status === 'refused' ? null : compiled.time;
    this.common.set(key, time);
    return time;
  }
}

/** When somebody who is away in the middle of a stretch is back; null where he is not away. */
function absenceIn({ start, finish }: Span, time: WorkTime, common: WorkTime): number | null {
  const isThere = (until: number): boolean => between(common, start, until) >= between(time, start, until);
  if (isThere(finish)) return null;
  let [low, high] = [start, finish];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isThere(middle)) low = middle + 1;
    else high = middle;
  }
  return startAt(common, toWork(common, low));
}
