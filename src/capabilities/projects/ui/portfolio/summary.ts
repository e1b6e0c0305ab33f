import type { ProjectTableRow } from '../../schema.ts';

export interface Summary {
  readonly red: number;
  readonly amber: number;
  /** Running projects whose health is not known; an ended project has none to know. */
  readonly unknown: number;
  readonly running: number;
  readonly ended: number;
  readonly budgeted: number;
  readonly budgetFen: number;
  /** Actual cost of the projects that have a budget, so that the two can be compared. */
  readonly actualFen: number;
}

type Row = Pick<ProjectTableRow, 'health' | 'phase' | 'budgetFen' | 'actualCostFen'>;

const sum = (values: readonly (number | null | undefined)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

const hasEnded = ({ phase }: Row): boolean => phase === 'closed' || phase === 'terminated';

/** The figures above the list. */
export const summaryOf = (rows: readonly Row[]): Summary => {
  const running = rows.filter((row) => !hasEnded(row));
  const budgeted = rows.filter(({ budgetFen }) => typeof budgetFen === 'number');
  return {
    red: running.filter(({ health }) => health === 'red').length,
    amber: running.filter(({ health }) => health === 'amber').length,
    unknown: running.filter(({ health }) => health === null).length,
    running: running.length,
    ended: rows.length - running.length,
    budgeted: budgeted.length,
    budgetFen: sum(budgeted.map(({ budgetFen }) => budgetFen)),
    actualFen: sum(budgeted.map(({ actualCostFen }) => actualCostFen)),
  };
};
