import { fill, inLocale, type Locale } from '#platform/i18n.ts';
import { charterRemarks, charterRules } from './refusals.ts';
import type { Obstacle } from './rules.ts';

/** What stands in the way, in the language of the reader. */
export const toldObstacle = ({ rule, params }: Obstacle, locale: Locale) => ({
  rule,
  text: fill(
    inLocale(charterRules[rule], locale),
    Object.fromEntries(Object.entries(params).map(([key, value]) => [key, spoken(value, locale)])),
  ),
});

const spoken = (value: unknown, locale: Locale): unknown => {
  const rule =
    typeof value === 'object' && value !== null && 'rule' in value && typeof value.rule === 'string'
      ? value.rule
      : null;
  const text = rule === null ? undefined : charterRemarks[rule];
  return text ? inLocale(text, locale) : value;
};
