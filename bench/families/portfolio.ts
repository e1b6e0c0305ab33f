import type { Candidate, SelectionProblem } from '#engine/portfolio/problem.ts';
import { drawFrom } from '../enterprise/random.ts';

export interface PortfolioFamily {
  readonly candidates: number;
  /** Resources, the budget being one of them. */
  readonly resources: number;
  readonly periods: number;
  /** Share of a project's value that its use of resources explains; the rest is chance. */
  readonly correlation: number;
  /** Starts a project may choose from; 1 leaves it where it is. */
  readonly starts: number;
  /**
   * `tight`: each period's limit is 30 to 50 % of that period's own demand, so that every limit binds. A number: one
   * limit for all periods, that share of the busiest period's demand, so that the busy periods bind.
   */
  readonly limits: 'tight' | number;
  readonly seed: number;
}

const categories = ['run', 'grow', 'change', 'comply', 'learn'];

/**
 * Projects that run for one to four periods and use some of the resources in each, with relations between
 * some, floors for five categories, and limits that are tight in every period or flat over time.
 */
export const portfolioOf = (family: PortfolioFamily): SelectionProblem => {
  const { candidates: count, resources, periods, starts } = family;
  const draw = drawFrom(family.seed * 7919 + count);
  const roles = Array.from({ length: resources - 1 }, (_, role) => `role-${role + 1}`);
  const candidates = Array.from({ length: count }, (_, number): Candidate => {
    const length = draw.whole(1, Math.min(4, periods - starts + 1));
    const from = starts > 1 ? 0 : draw.whole(0, periods - length);
    const profile = (least: number, most: number): number[] =>
      Array.from({ length: periods }, (_each, period) =>
        period >= from && period < from + length ? draw.whole(least, most) : 0,
      );
    const cost = profile(20, 200);
    const demand = Object.fromEntries(
      roles.filter(() => draw.chance(0.6)).map((role) => [role, profile(1, 40)]),
    );
    const use = sum(cost) + 5 * sum(Object.values(demand).flat());
    const mean = 275 + 5 * 0.6 * roles.length * 51;
    const value = Math.round(
      family.correlation * use + (1 - family.correlation) * mean * (0.2 + 1.6 * draw.share()),
    );
    const before = number > 5 && draw.chance(0.1) ? draw.whole(0, number - 1) : null;
    const rival = number > 5 && draw.chance(0.05) ? draw.whole(0, number - 1) : null;
    return {
      id: `P${number + 1}`,
      value,
      cost,
      demand,
      category: draw.one(['run', 'grow', 'change', 'comply', 'learn']),
      ...(before === null ? {} : { requires: [`P${before + 1}`] }),
      ...(rival === null || rival === before ? {} : { excludes: [`P${rival + 1}`] }),
      ...(starts > 1 ? { starts: Array.from({ length: starts }, (_each, start) => start) } : {}),
    };
  });
  return { candidates, ...limitsFor(candidates, family, draw.share), mix: floors(candidates) };
};

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

/** Where projects may start at several times, their demand is thought to be spread over those. */
const limitsFor = (
  candidates: readonly Candidate[],
  { resources, periods, starts, limits }: PortfolioFamily,
  share: () => number,
): Pick<SelectionProblem, 'budget' | 'capacity'> => {
  const all = Array.from({ length: periods }, (_, period) => period);
  const demandIn = (profileOf: ProfileOf, period: number): number =>
    sum(
      candidates.map((one) => {
        const profile = profileOf(one) ?? [];
        return sum(Array.from({ length: starts }, (_, start) => profile[period - start] ?? 0)) / starts;
      }),
    );
  const limitsOf = (profileOf: ProfileOf): number[] => {
    const demands = all.map((period) => demandIn(profileOf, period));
    return demands.map((demand) =>
      Math.floor(limits === 'tight' ? demand * (0.3 + 0.2 * share()) : Math.max(...demands) * limits),
    );
  };
  return {
    budget: limitsOf(({ cost }) => cost),
    capacity: Object.fromEntries(
      Array.from({ length: resources - 1 }, (_, role) => `role-${role + 1}`).map((role) => [
        role,
        limitsOf(({ demand }) => demand?.[role]),
      ]),
    ),
  };
};

type ProfileOf = (one: Candidate) => readonly number[] | undefined;

const floors = (candidates: readonly Candidate[]): NonNullable<SelectionProblem['mix']> =>
  Object.fromEntries(
    categories.map((name) => {
      const own = candidates.filter(({ category }) => category === name);
      return [name, { min: Math.floor(0.15 * sum(own.map(({ cost }) => sum(cost)))), of: 'cost' as const }];
    }),
  );
