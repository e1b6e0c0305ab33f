import { useTexts } from '#web/i18n/texts.ts';
import { spanText } from '../../rules/week.ts';
import type { WorkSpan } from '../../schema.ts';
import { calendarTexts, longWeekdayTexts, mondayFirst } from '../texts.ts';

const isSpan = (value: unknown): value is WorkSpan =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

/** A stored week as one line of text, for the comparison of two versions. */
export const useWeekText = (): ((week: unknown) => string) => {
  const t = useTexts(calendarTexts);
  const names = useTexts(longWeekdayTexts);
  const dayText = (day: unknown): string => {
    if (!Array.isArray(day)) return t.asBase;
    return day.filter(isSpan).map(spanText).join(' ') || t.rest;
  };
  return (week) =>
    Array.isArray(week)
      ? mondayFirst
          .map((weekday) => `${names[weekday]} ${dayText(week[Number(weekday.slice(1))])}`)
          .join('; ')
      : '—';
};
