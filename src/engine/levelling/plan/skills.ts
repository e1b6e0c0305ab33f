import type { CustomValue, Plan, PlanTask } from '../../plan.ts';
import type { ScheduleWarning } from '../../schedule/outcome.ts';
import { nameOf } from '../../schedule/outcome.ts';
import { findTeam } from '../../staffing/project/team.ts';

/** Names of the custom fields, in any case, with or without spaces. */
const SKILLS = ['技能', '技能组', 'skills', 'skill'];
const NEEDS = ['所需技能', '技能需求', 'neededskills', 'requiredskills', 'skillsneeded'];

/** Who can do what, and what the tasks that name nobody ask for. */
export interface SkillDemand {
  /** By uid of a working resource. */
  readonly skills: ReadonlyMap<string, readonly string[]>;
  /** By task of the plan: the skill of each place on its team, empty for most. */
  readonly places: readonly (readonly string[])[];
  readonly warnings: readonly ScheduleWarning[];
}

/** Most places a team may have. */
const MOST_PLACES = 100;

/**
 * The skills in the custom fields of a plan: of people as a list (`焊工、电工`), of tasks as a list
 * with numbers (`焊工×2、电工`). A task to which somebody is assigned already asks for nobody else.
 */
export function skillDemand(plan: Plan): SkillDemand {
  const workers = plan.resources.filter(({ kind }) => kind === 'work');
  const skills = new Map(workers.map(({ uid, custom }) => [uid, listOf(fieldOf(custom, SKILLS))] as const));
  const people = workers
    .filter(({ maxUnits }) => maxUnits >= 1)
    .map(({ uid }) => ({ id: uid, skills: skills.get(uid) ?? [] }));
  const assigned = new Set(
    plan.assignments.filter((one) => skills.has(one.resource)).map(({ task }) => task),
  );
  const warnings: ScheduleWarning[] = [];
  const places = plan.tasks.map((task) => {
    const written = fieldOf(task.custom, NEEDS);
    if (written === '' || !task.active || task.summary || assigned.has(task.uid)) return [];
    const read = placesIn(written);
    const fault = read === null ? unreadable(task, written) : lacking(task, read, people);
    if (fault !== null) warnings.push(fault);
    return fault === null ? (read ?? []) : [];
  });
  return { skills, places, warnings };
}

const normal = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

function fieldOf(custom: Readonly<Record<string, CustomValue>>, names: readonly string[]): string {
  const found = Object.entries(custom).find(([name]) => names.includes(normal(name)));
  return found === undefined ? '' : String(found[1]).trim();
}

const listOf = (text: string): readonly string[] =>
  text
    .split(/[;；,，、\n]/)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');

/** A skill for each place, or null where a number is none. */
function placesIn(text: string): readonly string[] | null {
  const places: string[] = [];
  for (const item of listOf(text)) {
    const match = /^(.*?)(?:\s*[×x*:：]\s*(\S+))?$/.exec(item);
    const skill = match?.[1]?.trim() ?? '';
    const count = match?.[2] === undefined ? 1 : Number(match[2]);
    const isCount = Number.isInteger(count) && count >= 1 && places.length + count <= MOST_PLACES;
    if (skill === '' || !isCount) return null;
    places.push(...Array.from({ length: count }, () => skill));
  }
  return places;
}

const unreadable = (task: PlanTask, written: string): ScheduleWarning => ({
  rule: 'task.skills-unreadable',
  at: nameOf(task),
  message: `所需技能“${written}”无法识别,可写“焊工×2、电工”;未安排人员`,
});

/** Skills that together are asked for by more places than there are full-time people who have them. */
function lacking(
  task: PlanTask,
  places: readonly string[],
  people: readonly { readonly id: string; readonly skills: readonly string[] }[],
): ScheduleWarning | null {
  const everybody = [...people.keys()];
  const team = findTeam({ people, activities: [] }, places, everybody, () => 1);
  if ('people' in team) return null;
  const message = `即使人人有空,也没有足够的全职人员会:${team.skills.join('、')};未安排人员`;
  return { rule: 'task.skills-lacking', at: nameOf(task), message };
}
