import { fill } from '#platform/i18n.ts';
import type { RuleParams } from '#platform/errors.ts';
import { sheetRules, type SheetRule } from '#platform/sheets/rules.ts';
import { registerRules, type RegisterRule } from './rules.ts';

/** Why something is doubtful: the rule's public id and its text with the particulars filled in. */
export interface Why {
  readonly rule: RegisterRule | SheetRule;
  readonly params: RuleParams;
  readonly zh: string;
  readonly en: string;
}

/** A place in the file that somebody ought to look at. */
export interface Doubt {
  /** The row as an editor numbers it; the heading row for a whole column, 0 for the whole file. */
  readonly row: number;
  /** The column's name; '' for a whole row or file. */
  readonly column: string;
  /** The value as found, whole. */
  readonly value: string;
  readonly why: Why;
}

/** The reason with its text; where zh and en need different words, a parameter is given as a pair. */
export const whyOf = (rule: RegisterRule | SheetRule, params: RuleParams = {}): Why => {
  const [zh, en] = ruleTexts[rule];
  return { rule, params, zh: fill(zh, inLanguage(params, 0)), en: fill(en, inLanguage(params, 1)) };
};

export const columnDoubt = (
  row: number,
  column: string,
  rule: RegisterRule,
  params: RuleParams = {},
): Doubt => ({
  row,
  column,
  value: column,
  why: whyOf(rule, params),
});

export const rowDoubt = (row: number, rule: RegisterRule, value: string, params: RuleParams = {}): Doubt => ({
  row,
  column: '',
  value,
  why: whyOf(rule, params),
});

export const fileDoubt = (rule: RegisterRule | SheetRule, value: string, params: RuleParams = {}): Doubt => ({
  row: 0,
  column: '',
  value,
  why: whyOf(rule, params),
});

const ruleTexts = { ...sheetRules, ...registerRules };

const inLanguage = (params: RuleParams, index: 0 | 1): RuleParams =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      Array.isArray(value) && value.length === 2 ? value[index] : value,
    ]),
  );
