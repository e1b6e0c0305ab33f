import type { AppError } from '#platform/errors.ts';
import { fill, inLocale, type Locale } from '#platform/i18n.ts';
import { spokenParams } from '#platform/punctuation.ts';
import { allRules } from './open-app.ts';

/** A refusal in Chinese and English: a terminal has no language of its own. */
export const inBoth = ({ rule, params }: AppError): string => {
  const text = allRules()[rule];
  if (!text) return rule;
  const locales: readonly Locale[] = ['zh-CN', 'en'];
  return locales.map((locale) => fill(inLocale(text, locale), spokenParams(params, locale))).join(' / ');
};
