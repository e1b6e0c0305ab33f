import { fill, inLocale, type Locale } from '#platform/i18n.ts';
import { punctuationOf, spokenParams } from '#platform/punctuation.ts';
import { healthTexts } from '#web/health-texts.ts';
import type { ProjectListRow } from '../schema.ts';

type Reason = ProjectListRow['healthReason'];

/** The rule that decided on a project's health, or why there is none, in words; its id where nobody gave it words. */
export const healthReasonText = ({ rule, params }: Reason, locale: Locale): string => {
  const text = healthTexts[rule];
  return text ? fill(inLocale(text, locale), spokenParams(params, locale)) : rule;
};

/** `—（尚未评估）`: what stands in the place of a health that is not there. */
export const noHealthText = (reason: Reason, locale: Locale): string => {
  const text = healthReasonText(reason, locale);
  if (text.startsWith('—')) return text;
  return punctuationOf(locale).aside('—', text);
};
