import { fill, type Locale } from '#platform/i18n.ts';
import { textsIn } from '#web/i18n/texts.ts';
import { planTexts } from './texts.ts';

interface Setting {
  readonly locale: Locale;
  readonly minutesPerDay: number;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Working minutes as days of the plan, or hours below one day; '' for none. */
export const durationText = (minutes: number | null, { locale, minutesPerDay }: Setting): string => {
  if (minutes === null) return '';
  const t = textsIn(planTexts, locale);
  if (minutes !== 0 && Math.abs(minutes) < minutesPerDay)
    return fill(t.hours, { hours: rounded(minutes / 60) });
  return fill(t.days, { days: rounded(minutes / minutesPerDay) });
};
