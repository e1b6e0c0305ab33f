import { foreignIn } from '#web/i18n/format.ts';
import type { ProjectTableRow } from '../../schema.ts';

export interface Summary {
  readonly red: number;
  readonly amber: number;
  /** Running projects whose health is not known; an ended project has none to know. */
  readonly unknown: number;
  readonly running: number;
  readonly ended: number;
  /** Projects with a budget in the currency of the enterprise: sums of others do not add up with it. */
  readonly budgeted: number;
  /** Null where there is none. */
  readonly budgetFen: number | null;
  /** Actual cost of the projects that have a budget, so that the two can be compared; null where none is known. */
  readonly actualFen: number | null;
  /** Projects with a budget in another currency. */
  readonly foreign: number;
}

type Row = Pick<ProjectTableRow, 'health' | 'phase' | 'budgetFen' | 'actualCostFen' | 'currency'>;

/** Of the values that are known; null where none is. */
const sum = (values: readonly (number | null | undefined)[]): number | null => {
  const known = values.filter((value) => typeof value === 'number');
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
};

/** Closed or terminated: nothing of it is to be judged any more. */
export const hasEnded = ({ phase }: Pick<Row, 'phase'>): boolean =>
  phase === 'closed' || phase === 'terminated';

/** The figures above the list. */
export const summaryOf = (rows: readonly Row[]): Summary => {
  const running = rows.filter((row) => !hasEnded(row));
  const withBudget = rows.filter(({ budgetFen }) => typeof budgetFen === 'number');
  const budgeted = withBudget.filter(({ currency }) => foreignIn(currency) === null);
  return {
    red: running.filter(({ health }) => health === 'red').length,
    amber: running.filter(({ health }) => health === 'amber').length,
    unknown: running.filter(({ health }) => health === null).length,
    running: running.length,
    ended: rows.length - running.length,
    budgeted: budgeted.length,
    budgetFen: sum(budgeted.map(({ budgetFen }) => budgetFen)),
    actualFen: sum(budgeted.map(({ actualCostFen }) => actualCostFen)),
    foreign: withBudget.length - budgeted.length,
  };
};
