import type { ConstraintType, Minute, PlanRemark } from '../../plan.ts';
import { remark, type PlanRule, type RuleParams } from '../rules.ts';
import {
  addressOf,
  DAY_FINISH,
  DAY_START,
  flagOfText,
  instantOfCell,
  lengthOfText,
  percentOfCell,
  textOfCell,
  type SheetLength,
} from './cells.ts';
import type { FoundHeading, PlanCell, PlanSheetKey } from './columns.ts';

/** One task as its row states it; null where the row is silent. */
export interface SheetTask {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly id: string;
  readonly wbs: string;
  readonly level: number | null;
  readonly name: string;
  readonly length: SheetLength | null;
  readonly start: Minute | null;
  readonly finish: Minute | null;
  readonly predecessors: string;
  readonly milestone: boolean;
  readonly people: string;
  readonly percent: number;
  readonly deadline: Minute | null;
  readonly constraint: ConstraintType;
  readonly constraintAt: Minute | null;
  readonly manual: boolean;
  readonly actualStart: Minute | null;
  readonly actualFinish: Minute | null;
  readonly notes: string | null;
}

/** Says something about a cell; the column is left out for a whole row. */
export type SayOfCell = (
  rule: PlanRule,
  row: number,
  column: PlanSheetKey | null,
  params?: RuleParams,
) => void;

/** Names cells as an editor does, with the heading beside: `F5 前置任务`. */
export const sayingInto =
  ({ columns, titles }: FoundHeading, lost: PlanRemark[]): SayOfCell =>
  (rule, row, column, params = {}) => {
    const index = column === null ? undefined : columns.get(column);
    lost.push(
      remark(
        rule,
        index === undefined ? String(row + 1) : `${addressOf(row, index)} ${titles[index] ?? ''}`,
        params,
      ),
    );
  };

type Wanted = 'date' | 'length' | 'percent' | 'flag' | 'level' | 'constraint';

const constraints: readonly ConstraintType[] = ['ASAP', 'ALAP', 'MSO', 'MFO', 'SNET', 'SNLT', 'FNET', 'FNLT'];

/** Reads one row; what it holds and cannot be understood is said by cell. */
export function readSheetTask(
  cells: readonly PlanCell[],
  row: number,
  found: FoundHeading,
  say: SayOfCell,
): SheetTask {
  const cellOf = (key: PlanSheetKey): PlanCell => cells[found.columns.get(key) ?? -1] ?? null;
  const textOf = (key: PlanSheetKey): string => textOfCell(cellOf(key));
  const read = <T>(key: PlanSheetKey, want: Wanted, value: T | null): T | null => {
    const text = textOf(key);
    if (text !== '' && value === null) say(`plan.sheet-no-${want}`, row, key, { value: text });
    return value;
  };
  const date = (key: PlanSheetKey, at: number): Minute | null =>
    read(key, 'date', instantOfCell(cellOf(key), at));
  const flag = (key: PlanSheetKey): boolean => read(key, 'flag', flagOfText(textOf(key))) ?? false;
  const level = Number(textOf('level'));
  const word = textOf('constraint').toUpperCase();
  return {
    row,
    id: textOf('id'),
    wbs: textOf('wbs'),
    level: read('level', 'level', Number.isInteger(level) && level > 0 ? level : null),
    name: textOf('name'),
    length: read('duration', 'length', lengthOfText(textOf('duration'))),
    start: date('start', DAY_START),
    finish: date('finish', DAY_FINISH),
    predecessors: textOf('predecessors'),
    milestone: flag('milestone'),
    people: textOf('people'),
    percent: read('percent', 'percent', percentOfCell(cellOf('percent'))) ?? 0,
    deadline: date('deadline', DAY_FINISH),
    constraint: read('constraint', 'constraint', constraints.find((one) => one === word) ?? null) ?? 'ASAP',
    constraintAt: date('constraintAt', DAY_START),
    manual: flag('manual'),
    actualStart: date('actualStart', DAY_START),
    actualFinish: date('actualFinish', DAY_FINISH),
    notes: textOf('notes') || null,
  };
}
