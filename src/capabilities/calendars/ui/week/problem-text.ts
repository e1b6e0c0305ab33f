import { fill, inLocale, type Locale, type Text } from '#platform/i18n.ts';
import { calendarRemarks, calendarRules } from '../../refusals.ts';
import type { DraftProblem } from './draft-week.ts';

const draftTexts: Readonly<Record<string, Text>> = {
  'draft.unreadable': ['时间写作 09:00，一天到 24:00 为止', 'Write times as 09:00; a day ends at 24:00'],
  'draft.reversed': [
    '结束须晚于开始；跨夜的班次请写成两段，如 22:00–24:00 与次日 00:00–06:00',
    'A shift ends after it begins; write one over midnight as two: 22:00–24:00, and 00:00–06:00 the next day',
  ],
};
const texts: Readonly<Record<string, Text>> = { ...calendarRules, ...calendarRemarks, ...draftTexts };

/** A problem of the week in the words in which the server would refuse it. */
export const problemText = (problem: DraftProblem, locale: Locale): string => {
  const say = (rule: string): string => inLocale(texts[rule] ?? [rule, rule], locale);
  const params = 'params' in problem ? problem.params : {};
  const spoken: Record<string, string> = {};
  for (const [key, value] of Object.entries(params))
    spoken[key] = typeof value === 'string' ? value : say(value.rule);
  return fill(say(problem.rule), spoken);
};
