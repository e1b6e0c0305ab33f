import type { Plan, PlanTask } from '../../plan.ts';
import { compileCalendar } from '../../calendar/calendar.ts';
import { between } from '../../calendar/work-time.ts';
import type { Span } from '../../spans.ts';
import { dayOfMinute } from '../../days.ts';

/** Who is said to work on a task. */
export type ClaimedTeam = readonly { readonly resource: string; readonly skill: string }[];

const wordsIn = (custom: PlanTask['custom'], names: RegExp): readonly string[] =>
  Object.entries(custom)
    .filter(([name]) => names.test(name.replaceAll(/[\s_-]/g, '')))
    .flatMap(([, value]) => String(value).split(/[;；,，、\n]/))
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean);

const skillsField = /^(技能|技能组|skills?)$/i;
const needsField = /^(所需技能|技能需求|neededskills|requiredskills|skillsneeded)$/i;

/**
 * What is wrong with the team of a task, as a text, or null: everybody is there once, is a working
 * resource that has the skill he is said to use, works on every day on which the task does, and the
 * skills used are those asked for. Shares nothing with the search for teams.
 */
export function teamFault(
  plan: Plan,
  task: PlanTask,
  { team, stretches }: { readonly team: ClaimedTeam; readonly stretches: readonly Span[] },
): string | null {
  const asked = wordsIn(task.custom, needsField).flatMap((word) => {
    const [skill = '', count = '1'] = word.split(/\s*[×x*:：]\s*(?=\d)/);
    return Array.from({ length: Number(count) }, () => skill);
  });
  const used = team.map(({ skill }) => skill);
  if (asked.toSorted().join('\n') !== used.toSorted().join('\n'))
    return `所用技能 ${used.join('、')} 与所需 ${asked.join('、')} 不符`;
  if (new Set(team.map(({ resource }) => resource)).size < team.length) return '同一人占了两个位置';
  for (const { resource, skill } of team) {
    const person = plan.resources.find(({ uid, kind }) => uid === resource && kind === 'work');
    if (person === undefined || !wordsIn(person.custom, skillsField).includes(skill))
      return `${person?.name ?? resource} 不会 ${skill}`;
    const calendars = [task.calendar ?? plan.calendar, person.calendar ?? plan.calendar] as const;
    if (!isPresent(plan, calendars, stretches)) return `${person.name} 在任务进行期间不在岗`;
  }
  return null;
}

/** Quarter by quarter of an hour, as finely as calendars are written: the task is never worked without the person. */
function isPresent(
  plan: Plan,
  [own, personal]: readonly [string, string],
  stretches: readonly Span[],
): boolean {
  if (own === personal) return true;
  const anchor = dayOfMinute(plan.start);
  const [task, person] = [
    compileCalendar(plan.calendars, own, anchor),
    compileCalendar(plan.calendars, personal, anchor),
  ];
  if (task.status === 'refused' || person.status === 'refused') return false;
  return stretches.every(({ start, finish }) => {
    for (let at = start; at < finish; at += 15) {
      const until = Math.min(at + 15, finish);
      if (between(task.time, at, until) > between(person.time, at, until)) return false;
    }
    return true;
  });
}
