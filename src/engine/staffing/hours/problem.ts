/** Somebody who can be given hours. */
export interface Person {
  readonly id: string;
  /** Level of each skill, 1 (knows of it) to 5 (expert). */
  readonly skills: Readonly<Record<string, number>>;
  /** Hours available in each week; 0 in a week of absence. */
  readonly capacity: readonly number[];
  /** Weeks, numbered from 0, in which nothing is available whatever the capacity says. */
  readonly unavailable?: readonly number[];
}

/** Hours of one skill that a project asks for. */
export interface Demand {
  readonly id: string;
  readonly skill: string;
  /** Least level of the skill; 1 when left out. */
  readonly level?: number;
  /** Hours asked for in each week. */
  readonly hours: readonly number[];
  /** What an hour is worth; 1 when left out. */
  readonly value?: number;
  /** At most so many people may share it; unlimited when left out. */
  readonly mostPeople?: number;
  /** What an hour of that person is worth besides. */
  readonly prefers?: Readonly<Record<string, number>>;
  /** People who are on it already and need no change. */
  readonly current?: readonly string[];
}

/** Who works how many hours on what in which week. */
export interface HoursProblem {
  readonly people: readonly Person[];
  readonly demands: readonly Demand[];
  /** What it costs to put somebody new on a demand; 0 when left out. */
  readonly changeCost?: number;
}

/** The hours of one person on one demand, by week. */
export interface HoursAssignment {
  readonly demand: string;
  readonly person: string;
  readonly hours: readonly number[];
}

/** What a person can give in a week. */
export const hoursOf = ({ capacity, unavailable = [] }: Person, week: number): number =>
  unavailable.includes(week) ? 0 : (capacity[week] ?? 0);

/** Whether a person has the skill a demand asks for, at its level. */
export const isAble = ({ skills }: Person, { skill, level = 1 }: Demand): boolean =>
  (skills[skill] ?? 0) >= level;

/** What an hour of a person on a demand is worth. */
export const worthOf = ({ id }: Person, { value = 1, prefers = {} }: Demand): number =>
  value + (prefers[id] ?? 0);
