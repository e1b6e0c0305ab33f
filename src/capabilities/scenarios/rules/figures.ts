import { monthOf } from '../../scoring/rules/rounds.ts';
import { loadsOf, type Capacity } from '../../selection/rules/capacity.ts';
import { evenly } from '../../selection/rules/study-months.ts';
import { categories, categoryNames } from '../../portfolio-plans/names.ts';
import type { LiveCandidate } from './lines.ts';

export interface Setting {
  readonly capacities: readonly Capacity[];
  /** The lowest objectives of the year, with who serves them. */
  readonly objectives: readonly {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly weight: number;
    readonly isServedByProject: boolean;
    readonly proposalIds: readonly string[];
  }[];
  readonly mix: readonly { readonly category: string; readonly percent: number }[];
}

/** A part of a sum, to be shown behind it. */
export interface Part {
  readonly title: string;
  readonly amount: number;
}

const sum = (parts: readonly Part[]): number => parts.reduce((total, { amount }) => total + amount, 0);

/** A sum over what is known, and the titles of those of which it is not. */
const totalOf = (chosen: readonly LiveCandidate[], field: 'score' | 'npvFen' | 'benefitFen' | 'costFen') => {
  const parts = chosen.flatMap(({ title, [field]: amount }) => (amount === null ? [] : [{ title, amount }]));
  return {
    amount: sum(parts),
    parts,
    unknown: chosen.flatMap(({ title, [field]: amount }) => (amount === null ? [title] : [])),
  };
};

/** All figures of one portfolio. */
export const figuresOf = (candidates: readonly LiveCandidate[], setting: Setting) => {
  const chosen = candidates.filter(({ isIn }) => isIn);
  return {
    score: totalOf(chosen, 'score'),
    npv: totalOf(chosen, 'npvFen'),
    benefit: totalOf(chosen, 'benefitFen'),
    cost: totalOf(chosen, 'costFen'),
    quarters: quartersOf(chosen),
    unplanned: chosen.flatMap((one) =>
      one.costFen !== null && monthsOf(one).length === 0 ? [{ title: one.title, amount: one.costFen }] : [],
    ),
    roles: rolesOf(chosen, setting.capacities),
    objectives: setting.objectives.map(({ proposalIds, ...objective }) => ({
      ...objective,
      titles: chosen.flatMap(({ title, proposalId }) => (proposalIds.includes(proposalId) ? [title] : [])),
    })),
    mix: mixOf(chosen, setting.mix),
    risks: (['high', 'medium', 'low', null] as const).map((level) => ({
      level,
      titles: chosen.flatMap(({ title, riskLevel }) => (riskLevel === level ? [title] : [])),
    })),
  };
};

export type Figures = ReturnType<typeof figuresOf>;

/** `2026-05-01` → `2026-Q2`. */
export const quarterOf = (month: string): string =>
  `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;

const monthsOf = ({ startsOn, months, shiftMonths }: LiveCandidate): string[] =>
  startsOn === null || months === null
    ? []
    : Array.from({ length: months }, (_, at) => monthOf(startsOn, shiftMonths + at));

/** The cost spread evenly over the months of each, by quarter; fen that do not divide go to the last month. */
const quartersOf = (chosen: readonly LiveCandidate[]) => {
  const parts = chosen.flatMap((one) => {
    const months = monthsOf(one);
    const { costFen } = one;
    if (costFen === null || months.length === 0) return [];
    const amounts = evenly(costFen, months.length);
    return months.map((month, at) => ({
      quarter: quarterOf(month),
      title: one.title,
      amount: amounts[at] ?? 0,
    }));
  });
  return [...Map.groupBy(parts, ({ quarter }) => quarter)]
    .map(([quarter, own]) => {
      const byTitle = [...Map.groupBy(own, ({ title }) => title)].map(([title, all]) => ({
        title,
        amount: sum(all),
      }));
      return { quarter, amount: sum(own), parts: byTitle };
    })
    .toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
};

const keyOf = ({ role, month }: { readonly role: string; readonly month: string }): string =>
  `${role}|${month}`;

const rolesOf = (chosen: readonly LiveCandidate[], capacities: readonly Capacity[]) => {
  const demanding = chosen.map((one) => ({ ...one, share: 1 }));
  const parts = Map.groupBy(
    demanding.flatMap((one) =>
      loadsOf([one], []).map(({ need, ...at }) => ({ ...at, title: one.title, amount: need })),
    ),
    keyOf,
  );
  return loadsOf(demanding, capacities).map((load) => ({
    ...load,
    parts: (parts.get(keyOf(load)) ?? []).map(({ title, amount }) => ({ title, amount })),
  }));
};

const isNamed = (category: string | null, id: (typeof categories)[number]): boolean =>
  category !== null && [id, ...categoryNames[id]].some((name) => name === category);

/** Share of the cost by category beside the target of the year; what has another or no category stands last. */
const mixOf = (chosen: readonly LiveCandidate[], targets: Setting['mix']) => {
  const all = totalOf(chosen, 'costFen').amount;
  const line = (category: string, own: readonly LiveCandidate[]) => {
    const { amount, parts } = totalOf(own, 'costFen');
    return {
      category,
      amount,
      parts,
      percent: all === 0 ? null : Math.round((amount / all) * 1000) / 10,
      targetPercent: targets.find((target) => target.category === category)?.percent ?? null,
    };
  };
  return [
    ...categories.map((id) =>
      line(
        id,
        chosen.filter(({ category }) => isNamed(category, id)),
      ),
    ),
    line(
      'other',
      chosen.filter(({ category }) => !categories.some((id) => isNamed(category, id))),
    ),
  ];
};
