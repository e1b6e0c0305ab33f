import type { ProjectListRow } from '../../schema.ts';

export interface Summary {
  readonly red: number;
  readonly amber: number;
  readonly unknown: number;
  readonly ended: number;
  readonly budgeted: number;
  readonly budgetFen: number;
  /** Actual cost of the projects that have a budget, so that the two can be compared. */
  readonly actualFen: number;
}

type Row = Pick<ProjectListRow, 'health' | 'phase' | 'budgetFen' | 'actualCostFen'>;

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** The figures above the list. */
export const summaryOf = (rows: readonly Row[]): Summary => {
  const budgeted = rows.filter(({ budgetFen }) => budgetFen !== null);
  return {
    red: rows.filter(({ health }) => health === 'red').length,
    amber: rows.filter(({ health }) => health === 'amber').length,
    unknown: rows.filter(({ health }) => health === null).length,
    ended: rows.filter(({ phase }) => phase === 'closed' || phase === 'terminated').length,
    budgeted: budgeted.length,
    budgetFen: sum(budgeted.map(({ budgetFen }) => budgetFen)),
    actualFen: sum(budgeted.map(({ actualCostFen }) => actualCostFen)),
  };
};
