import type { Text } from '#platform/i18n.ts';
import type { ListColumn } from '#platform/list/list.ts';

export type FieldKind =
  | 'text'
  | 'code'
  | 'date'
  | 'money'
  | 'number'
  | 'percent'
  | 'choice'
  | 'health'
  | 'person'
  | 'department';

export interface TargetChoice {
  readonly value: string;
  /** How the choice is written in tables, in any language; case and width do not matter. */
  readonly words: readonly string[];
}

/** One field that a column of a table may fill. */
export interface TargetField {
  readonly key: string;
  readonly kind: FieldKind;
  readonly title: Text;
  /** Headings of this field in any language; other headings match by likeness. */
  readonly synonyms: readonly string[];
  /** Headings that mean this field only if no column says so more clearly. */
  readonly weakly?: readonly string[];
  /** Words that show a heading means something else, however alike it is. */
  readonly except?: readonly string[];
  readonly choices?: readonly TargetChoice[];
  readonly isRequired?: true;
  /** Takes every column that matches; several are joined as `heading: text` paragraphs. */
  readonly gathers?: true;
  /** Several columns may give it, such as the ratings of two bodies; the first that has a value counts. */
  readonly mayRepeat?: true;
  /** Its cells stay in the record's text as they are, because there is no place for the value alone. */
  readonly keepsText?: true;
  /** The day meant where only a month is written; the first unless said otherwise. */
  readonly monthMeans?: 'first' | 'last';
  /** Takes over the column of `insteadOf` where that stands right next to the column of `next`. */
  readonly beside?: { readonly next: string; readonly insteadOf: string };
}

/** What a table is read into: a project register, people, departments, risks, calendar days … */
export interface RegisterTarget {
  readonly id: string;
  /** The field by which a record is known; two records with the same one conflict. */
  readonly key: string | null;
  readonly fields: readonly TargetField[];
  /** The list of such records as we export it, and the keys of the columns that we compute or an import leaves alone. */
  readonly own?: { readonly columns: readonly ListColumn[]; readonly aside: readonly string[] };
}

/** A kind of value in words, for messages. */
export const kindTitles: Readonly<Record<FieldKind, Text>> = {
  text: ['文字', 'text'],
  code: ['编号', 'a number or code'],
  date: ['日期', 'a date'],
  money: ['金额', 'an amount'],
  number: ['数值', 'a number'],
  percent: ['百分比', 'a percentage'],
  choice: ['规定的选项', 'one of the choices'],
  health: ['红黄绿灯', 'a red, amber or green light'],
  person: ['人员', 'a person'],
  department: ['部门', 'a unit'],
};

/** The heading of a field in our own template: in both languages, so that one template serves everybody. */
export const templateHeading = ({ title, kind, synonyms }: TargetField): string =>
  `${synonyms[0] ?? title[0]} / ${title[1]}${kind === 'money' ? '（万元）' : ''}`;

/** The choices of a field: the names they have on the page, and what else tables call them. */
export const choicesOf = <Value extends string>(
  names: Readonly<Record<Value, Text>>,
  further: Readonly<Record<Value, readonly string[]>>,
): readonly TargetChoice[] =>
  Object.entries<Text>(names).map(([value, own]) => ({
    value,
    words: [...own, ...further[value as Value]],
  }));

/** Synonyms written as one list per language, parted by commas. */
export const words = (...lists: readonly string[]): readonly string[] =>
  lists.flatMap((list) => list.split(',').map((word) => word.trim()));
