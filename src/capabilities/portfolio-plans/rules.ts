import { categories } from './names.ts';

export type Category = (typeof categories)[number];

interface Promised {
  readonly amountFen: number;
  readonly category: Category | null;
  readonly isCarriedOver: boolean;
  readonly plannedStartOn: string | null;
  readonly startedOn: string | null;
  readonly releasedOn: string | null;
}

export interface Standing {
  readonly committedFen: number;
  readonly carriedOverFen: number;
  /** Below 0 where more was promised than the envelope holds. */
  readonly freeFen: number;
}

const inForce = (rows: readonly Promised[]): Promised[] =>
  rows.filter(({ releasedOn }) => releasedOn === null);
const sumOf = (rows: readonly Promised[]): number => rows.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** How much of the envelope is promised and how much is free; carried-over projects stand first. */
export const standingOf = (envelopeFen: number, rows: readonly Promised[]): Standing => {
  const open = inForce(rows);
  const committedFen = sumOf(open);
  return {
    committedFen,
    carriedOverFen: sumOf(open.filter(({ isCarriedOver }) => isCarriedOver)),
    freeFen: envelopeFen - committedFen,
  };
};

export interface MixLine {
  readonly category: Category;
  readonly targetPercent: number | null;
  readonly committedFen: number;
  /** Of what is promised; null while nothing is. */
  readonly actualPercent: number | null;
}

/** Target and actual mix of the categories. */
export const mixOf = (
  targets: readonly { readonly category: Category; readonly percent: number }[],
  rows: readonly Promised[],
): MixLine[] => {
  const open = inForce(rows);
  const all = sumOf(open);
  return categories.map((category) => {
    const committedFen = sumOf(open.filter((row) => row.category === category));
    return {
      category,
      targetPercent: targets.find((target) => target.category === category)?.percent ?? null,
      committedFen,
      actualPercent: all === 0 ? null : Math.round((committedFen / all) * 1000) / 10,
    };
  });
};

/** What keeps the target mix from being one: it adds up to something but 100. */
export const mixFault = (mix: readonly { readonly percent: number }[]): number | null => {
  if (mix.length === 0) return null;
  const sum = Math.round(mix.reduce((total, { percent }) => total + percent, 0) * 100) / 100;
  return sum === 100 ? null : sum;
};

/** Starts planned until a day, and how many of them took place. */
export const executionOf = (
  rows: readonly Promised[],
  today: string,
): { planned: number; started: number } => {
  const planned = inForce(rows).filter(
    ({ plannedStartOn }) => plannedStartOn !== null && plannedStartOn <= today,
  );
  return {
    planned: planned.length,
    started: planned.filter(({ startedOn }) => startedOn !== null && startedOn <= today).length,
  };
};

export type Health = 'green' | 'amber' | 'red';

interface Part {
  readonly budgetFen: number | null;
  readonly forecastFen: number | null;
  readonly actualCostFen: number | null;
  readonly health: Health | null;
}

export interface RollUp {
  readonly projects: number;
  /** Null where no project has the figure. */
  readonly budgetFen: number | null;
  readonly forecastFen: number | null;
  readonly actualCostFen: number | null;
  readonly withoutBudget: number;
  /** The worst of those assessed; null where none is. */
  readonly health: Health | null;
  readonly notAssessed: number;
}

const severity: readonly Health[] = ['red', 'amber', 'green'];

/** Money and worst colour of a programme or portfolio. */
export const rolledUp = (parts: readonly Part[]): RollUp => {
  const total = (values: readonly (number | null)[]): number | null => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
  };
  return {
    projects: parts.length,
    budgetFen: total(parts.map(({ budgetFen }) => budgetFen)),
    forecastFen: total(parts.map(({ forecastFen }) => forecastFen)),
    actualCostFen: total(parts.map(({ actualCostFen }) => actualCostFen)),
    withoutBudget: parts.filter(({ budgetFen }) => budgetFen === null).length,
    health: severity.find((colour) => parts.some(({ health }) => health === colour)) ?? null,
    notAssessed: parts.filter(({ health }) => health === null).length,
  };
};
