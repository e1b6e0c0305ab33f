import { categories } from '../../portfolio-plans/names.ts';
import type { Column } from '../schema.ts';

export interface Cell {
  readonly amount: number | null;
  /** Beside the number: capacity or target. */
  readonly limit: number | null;
  readonly isOver: boolean;
  readonly parts: readonly { readonly title: string; readonly amount: number }[];
  readonly unknown: readonly string[];
}

export type RowKind =
  | 'budget'
  | 'cost'
  | 'quarter'
  | 'unplanned'
  | 'score'
  | 'npv'
  | 'benefit'
  | 'coverage'
  | 'role'
  | 'mix'
  | 'risk';

export interface Row {
  readonly kind: RowKind;
  /** Quarter, role and month, category or level. */
  readonly of: string;
  readonly isMoney: boolean;
  readonly cells: readonly Cell[];
}

const cell = (given: Partial<Cell>): Cell => ({
  amount: null,
  limit: null,
  isOver: false,
  parts: [],
  unknown: [],
  ...given,
});

const known = <T>(values: readonly T[]): T[] => [...new Set(values)];

type CellOf = (column: Column) => Partial<Cell>;

const money = new Set<RowKind>(['budget', 'cost', 'quarter', 'unplanned', 'npv', 'benefit']);

const rowOf = (columns: readonly Column[], kind: RowKind, of: string, cellOf: CellOf): Row => ({
  kind,
  of,
  isMoney: money.has(kind),
  cells: columns.map((column) => cell(cellOf(column))),
});

/** The figures of several portfolios, a row for each figure; a part that one of them lacks counts as none of it. */
export const comparisonRows = (columns: readonly Column[]): Row[] => {
  const row = (kind: RowKind, cellOf: CellOf): Row => rowOf(columns, kind, '', cellOf);
  return [
    row('score', ({ figures }) => figures.score),
    row('npv', ({ figures }) => figures.npv),
    row('benefit', ({ figures }) => figures.benefit),
    row('budget', ({ budgetFen }) => ({ amount: budgetFen })),
    row('cost', ({ figures, budgetFen }) => ({
      ...figures.cost,
      isOver: budgetFen !== null && figures.cost.amount > budgetFen,
    })),
    ...quarterRows(columns),
    ...loadRows(columns),
    row('coverage', coverageCell),
    ...mixRows(columns),
    ...riskRows(columns),
  ];
};

const quarterRows = (columns: readonly Column[]): Row[] => {
  const quarters = known(columns.flatMap(({ figures }) => figures.quarters.map(({ quarter }) => quarter)));
  const rows = quarters
    .toSorted()
    .map((of) =>
      rowOf(
        columns,
        'quarter',
        of,
        ({ figures }) => figures.quarters.find(({ quarter }) => quarter === of) ?? { amount: 0 },
      ),
    );
  if (columns.every(({ figures }) => figures.unplanned.length === 0)) return rows;
  const unplanned = rowOf(columns, 'unplanned', '', ({ figures }) => ({
    amount: figures.unplanned.reduce((sum, { amount }) => sum + amount, 0),
    parts: figures.unplanned,
  }));
  return [...rows, unplanned];
};

const loadRows = (columns: readonly Column[]): Row[] =>
  known(columns.flatMap(({ figures }) => figures.roles.map(({ role, month }) => `${role}|${month}`)))
    .toSorted()
    .map((of) => rowOf(columns, 'role', of, (column) => loadCell(column, of)));

const mixRows = (columns: readonly Column[]): Row[] =>
  [...categories, 'other'].map((of) =>
    rowOf(columns, 'mix', of, ({ figures }) => {
      const line = figures.mix.find(({ category }) => category === of);
      return { amount: line?.percent ?? null, limit: line?.targetPercent ?? null, parts: line?.parts ?? [] };
    }),
  );

const riskRows = (columns: readonly Column[]): Row[] =>
  (['high', 'medium', 'low', null] as const).map((of) =>
    rowOf(columns, 'risk', of ?? 'unrated', ({ figures }) => {
      const titles = figures.risks.find(({ level }) => level === of)?.titles ?? [];
      return { amount: titles.length, parts: titles.map((title) => ({ title, amount: 1 })) };
    }),
  );

const loadCell = ({ figures }: Column, of: string): Partial<Cell> => {
  const load = figures.roles.find(({ role, month }) => `${role}|${month}` === of);
  if (!load) return { amount: 0 };
  const { need, capacity, parts } = load;
  return { amount: need, limit: capacity, isOver: capacity !== null && need > capacity, parts };
};

/** Of an objective, by a candidate that is in or by a running project. */
const coverageCell = ({ figures: { objectives } }: Column): Partial<Cell> => {
  if (objectives.length === 0) return {};
  const served = objectives.filter(({ titles, isServedByProject }) => isServedByProject || titles.length > 0);
  return {
    amount: Math.round(served.reduce((sum, { weight }) => sum + weight, 0) * 10) / 10,
    parts: served.map(({ code, title, weight }) => ({ title: `${code} ${title}`, amount: weight })),
  };
};
