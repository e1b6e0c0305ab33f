import type { StaffingViolation } from '../hours/verify-hours.ts';
import type { ProjectProblem, StaffedActivity } from './problem.ts';

/** Every promise that a staffed project breaks; empty when it is sound. Shares nothing with the search. */
export const verifyProject = (
  { activities, people }: ProjectProblem,
  { assignments, value }: { assignments: readonly StaffedActivity[]; value?: number | undefined },
): readonly StaffingViolation[] => {
  const byId = new Map(assignments.map((one) => [one.activity, one]));
  const last = Math.max(0, ...assignments.map(({ finish }) => finish));
  return [
    ...activities.flatMap((activity) => {
      const staffed = byId.get(activity.id);
      if (!staffed) return [{ rule: 'missing', at: activity.id, message: '没有安排 / is not staffed' }];
      const early = (activity.after ?? []).filter((id) => (byId.get(id)?.finish ?? 0) > staffed.start);
      const isRight = staffed.start >= 0 && staffed.finish === staffed.start + activity.duration;
      return [
        ...(isRight
          ? []
          : [{ rule: 'duration', at: activity.id, message: `应为 ${activity.duration} / must be` }]),
        ...early.map((id) => ({
          rule: 'order',
          at: activity.id,
          message: `早于 ${id} 完成 / before ${id} ends`,
        })),
        ...teamFaults(activity.needs, staffed, people),
      ];
    }),
    ...overlaps(assignments),
    ...(value !== undefined && value !== last
      ? [{ rule: 'value', at: 'value', message: `应为 ${last} / must be ${last}` }]
      : []),
  ];
};

const teamFaults = (
  needs: Readonly<Record<string, number>>,
  { activity, people: team }: StaffedActivity,
  people: ProjectProblem['people'],
): StaffingViolation[] => {
  const unable = Object.entries(team).filter(
    ([id, skill]) => !people.some((one) => one.id === id && one.skills.includes(skill)),
  );
  const counted = (skill: string): number => Object.values(team).filter((used) => used === skill).length;
  return [
    ...unable.map(([id, skill]) => ({
      rule: 'skill',
      at: `${activity} × ${id}`,
      message: `没有技能“${skill}” / has no skill "${skill}"`,
    })),
    ...Object.entries(needs)
      .filter(([skill, count]) => counted(skill) !== count)
      .map(([skill, count]) => ({
        rule: 'people',
        at: activity,
        message: `“${skill}”${counted(skill)} 人,要 ${count} 人 / ${counted(skill)} of ${count} for "${skill}"`,
      })),
  ];
};

const overlaps = (assignments: readonly StaffedActivity[]): StaffingViolation[] => {
  const work = assignments.flatMap(({ people, ...one }) =>
    Object.keys(people).map((person) => ({ ...one, person })),
  );
  return [...Map.groupBy(work, ({ person }) => person)].flatMap(([person, own]) =>
    own
      .toSorted((a, b) => a.start - b.start)
      .flatMap((one, at, sorted) => {
        const next = sorted[at + 1];
        return next && next.start < one.finish && next.finish > next.start
          ? [{ rule: 'twice', at: person, message: `${one.activity} 与 ${next.activity} 重叠 / overlap` }]
          : [];
      }),
  );
};
