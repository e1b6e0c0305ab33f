import { planRules, planRuleText, type PlanRule } from '#engine/interchange/rules.ts';
import type { Locale } from '#platform/i18n.ts';
import type { PlanReading } from '../reading/read-plan-file.ts';

type Unreadable = Extract<PlanReading, { status: 'unreadable' }>;

const isPlanRule = (rule: string): rule is PlanRule => Object.hasOwn(planRules, rule);

/** Why a plan file cannot be read, in the reader's language where the rule has words of its own. */
export const refusalIn = ({ rule, message, params = {} }: Unreadable, locale: Locale): string =>
  isPlanRule(rule) ? planRuleText(rule, params, locale === 'en' ? 1 : 0) : message;
