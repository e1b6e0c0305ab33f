import type { Demand, HoursProblem, Person } from '#engine/staffing/hours/problem.ts';
import type { Activity, ProjectProblem } from '#engine/staffing/project/problem.ts';
import { drawFrom } from '../enterprise/random.ts';

export interface HoursFamily {
  readonly demands: number;
  readonly people: number;
  readonly weeks: number;
  readonly seed: number;
}

const skillNames = ['java', 'web', 'data', 'test', 'design', 'cloud', 'security', 'delivery'] as const;

/** Demands of one skill over 3 to 12 weeks, people with one to three skills, some away for a week or two. */
export const hoursOf = ({ demands, people, weeks, seed }: HoursFamily): HoursProblem => {
  const draw = drawFrom(seed * 104_729 + demands);
  const staff = Array.from({ length: people }, (_, number): Person => {
    const skills = Array.from(
      { length: draw.whole(1, 3) },
      () => [draw.one(skillNames), draw.whole(1, 5)] as const,
    );
    const away = draw.chance(0.5) ? [draw.whole(0, weeks - 1), draw.whole(0, weeks - 1)] : [];
    const capacity = Array.from({ length: weeks }, () => draw.one([40, 40, 32, 24]));
    return { id: `E${number + 1}`, skills: Object.fromEntries(skills), capacity, unavailable: away };
  });
  return {
    people: staff,
    changeCost: 10,
    demands: Array.from({ length: demands }, (_, number): Demand => {
      const length = draw.whole(3, Math.min(12, weeks));
      const from = draw.whole(0, weeks - length);
      const each = draw.whole(8, 60);
      return {
        id: `D${number + 1}`,
        skill: draw.one(skillNames),
        level: draw.whole(1, 4),
        hours: Array.from({ length: weeks }, (_week, week) =>
          week >= from && week < from + length ? each : 0,
        ),
        value: draw.whole(5, 20),
        mostPeople: 2,
        prefers: { [`E${draw.whole(1, people)}`]: 2 },
        current: [`E${draw.whole(1, people)}`],
      };
    }),
  };
};

export interface ProjectFamily {
  readonly activities: number;
  readonly people: number;
  readonly skills: number;
  readonly seed: number;
}

/** Activities of 1 to 10 periods that need one to three skills, each after up to two earlier ones. */
export const projectOf = ({ activities, people, skills, seed }: ProjectFamily): ProjectProblem => {
  const draw = drawFrom(seed * 15_485_863 + activities);
  const names = Array.from({ length: skills }, (_, number) => `skill-${number + 1}`);
  return {
    // The first has them all, so that every skill is there.
    people: Array.from({ length: people }, (_, number) => ({
      id: `E${number + 1}`,
      skills: number === 0 ? names : names.filter(() => draw.chance(0.5)),
    })),
    activities: Array.from({ length: activities }, (_, number): Activity => {
      const needs = Object.fromEntries(
        Array.from({ length: draw.whole(1, 3) }, () => [`skill-${draw.whole(1, skills)}`, 1]),
      );
      const after = Array.from(
        { length: number === 0 ? 0 : draw.whole(0, 2) },
        () => `A${draw.whole(1, number)}`,
      );
      return { id: `A${number + 1}`, duration: draw.whole(1, 10), needs, after: [...new Set(after)] };
    }),
  };
};
