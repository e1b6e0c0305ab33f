import { planRules, planRuleText, type PlanRule } from '#engine/interchange/rules.ts';
import { fill, inLocale, type Locale } from '#platform/i18n.ts';
import { sheetRules, type SheetRule } from '#platform/sheets/rules.ts';
import type { PlanReading } from '../reading/read-plan-file.ts';
import { faultIn, planFaults } from './plan-faults.ts';

type Unreadable = Extract<PlanReading, { status: 'unreadable' }>;

const isPlanRule = (rule: string): rule is PlanRule => Object.hasOwn(planRules, rule);
const isSheetRule = (rule: string): rule is SheetRule => Object.hasOwn(sheetRules, rule);

/** Why a plan file cannot be read and how to mend it, in the reader's language where the rule has words of its own. */
export const refusalIn = (read: Unreadable, locale: Locale): string => {
  const { rule, message, params = {} } = read;
  // What the reader and the scheduler call alike, a repeated identifier, is told as the scheduler's here.
  if (planFaults[rule] !== undefined) return faultIn(read, locale);
  if (isPlanRule(rule)) return planRuleText(rule, params, locale === 'en' ? 1 : 0);
  return isSheetRule(rule) ? fill(inLocale(sheetRules[rule], locale), params) : message;
};
