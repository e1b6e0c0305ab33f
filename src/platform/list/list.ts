import type { Text } from '../i18n.ts';

export type ColumnKind = 'text' | 'number' | 'money' | 'percent' | 'date' | 'instant' | 'choice' | 'boolean';

/** One column of a list: how it is titled, filtered, sorted, shown and exported. */
export interface ListColumn {
  readonly key: string;
  readonly title: Text;
  readonly kind: ColumnKind;
  /** Values of a choice with their names. */
  readonly choices?: Readonly<Record<string, Text>>;
  /** The column to sort by instead, e.g. a pinyin key. */
  readonly sortBy?: string;
  readonly width?: number;
  /** Not shown until the user asks for it. */
  readonly optional?: true;
  /** Many rows share a value of this text, so that they can be grouped by it; choices always can. */
  readonly groups?: true;
  /** Other fields of a row that its cell is made of. */
  readonly beside?: readonly string[];
}

export type Operator = 'is' | 'not' | 'contains' | 'from' | 'to' | 'empty' | 'filled';

export interface Condition {
  readonly column: string;
  readonly operator: Operator;
  readonly values: readonly string[];
}

export const operatorsOf: Readonly<Record<ColumnKind, readonly Operator[]>> = {
  text: ['contains', 'is', 'not', 'empty', 'filled'],
  choice: ['is', 'not', 'empty', 'filled'],
  boolean: ['is'],
  number: ['is', 'from', 'to', 'empty', 'filled'],
  money: ['is', 'from', 'to', 'empty', 'filled'],
  percent: ['is', 'from', 'to', 'empty', 'filled'],
  date: ['is', 'from', 'to', 'empty', 'filled'],
  instant: ['from', 'to', 'empty', 'filled'],
};
