import { blankAssignment } from '../../interchange/blank.ts';
import type { Plan, PlanAssignment } from '../../plan.ts';
import type { Laid } from '../../schedule/columns.ts';
import type { Schedule, ScheduledTask, ScheduleWarning } from '../../schedule/outcome.ts';
import { schedulePlan } from '../../schedule/schedule-plan.ts';
import type { PlanScheme } from './plan-scheme.ts';
import type { PlanDemand } from './resources.ts';
import type { TeamFinder } from './team-finder.ts';
import { nameOf } from '../../schedule/outcome.ts';

/** Who works on a task, each full time with one skill. */
export type Team = readonly {
  /** Uid and name of the person. */
  readonly resource: string;
  readonly resourceName: string;
  readonly skill: string;
}[];

type Scheduled = Extract<Schedule, { status: 'scheduled' }>;

/** By uid of the task. */
export type Teams = ReadonlyMap<string, Team>;

/** The teams that the last schedule of a scheme found, and which tasks that may not move went without. */
export function teamsOf(of: {
  readonly laid: Laid;
  readonly scheme: PlanScheme;
  readonly demand: PlanDemand;
  readonly finder: TeamFinder;
}): { readonly teams: Teams; readonly warnings: readonly ScheduleWarning[] } {
  const { laid, scheme, demand, finder } = of;
  const { tasks, resources } = laid.plan;
  const teams = new Map<string, Team>();
  const warnings = [...finder.demand.warnings];
  tasks.forEach((task, index) => {
    const places = finder.placesOf(index);
    const people = scheme.team[laid.network.nodeOf[index] ?? -1] ?? [];
    if (places.length === 0 || task.durationMinutes === 0) return;
    if (people.length < places.length) {
      const message = `已开始、已固定或优先级 1000,届时没有空闲的人会:${[...new Set(places)].join('、')}`;
      warnings.push({ rule: 'task.team-not-found', at: nameOf(task), message });
      return;
    }
    const team = places.map((skill, place) => {
      const person = resources[demand.resource[people[place] ?? -1] ?? -1];
      return { resource: person?.uid ?? '', resourceName: person?.name ?? '', skill };
    });
    teams.set(task.uid, team);
  });
  return { teams, warnings };
}

/** What a levelled task says of its team; nothing where it asks for none. */
export const teamed = (team: Team | undefined): { readonly team?: Team } =>
  team === undefined ? {} : { team };

/**
 * The plan with its teams assigned and the same dates: `after` is the schedule of `plan`. A task is
 * then worked when its team works, which is no other time than found; where a lag runs on that
 * calendar and the dates would move, the task keeps its own calendar alone.
 */
export function withTeams(plan: Plan, teams: Teams, after: Scheduled): Plan {
  if (teams.size === 0) return plan;
  const assigned = withAssignments(plan, teams, { ignoresResourceCalendar: false });
  const again = schedulePlan(assigned);
  const isSame = (row: ScheduledTask, index: number): boolean =>
    row.start === after.tasks[index]?.start && row.finish === after.tasks[index].finish;
  if (again.status === 'scheduled' && again.tasks.every(isSame)) return assigned;
  return withAssignments(plan, teams, { ignoresResourceCalendar: true });
}

function withAssignments(
  plan: Plan,
  teams: Teams,
  change: { readonly ignoresResourceCalendar: boolean },
): Plan {
  const tasks = plan.tasks.map((task) =>
    teams.has(task.uid) ? { ...task, calendar: task.calendar ?? plan.calendar, ...change } : task,
  );
  const added = [...teams].flatMap(([task, team]) =>
    team.map(({ resource }): PlanAssignment => ({
      ...blankAssignment,
      uid: `${task}/${resource}`,
      task,
      resource,
    })),
  );
  return { ...plan, tasks, assignments: [...plan.assignments, ...added] };
}
