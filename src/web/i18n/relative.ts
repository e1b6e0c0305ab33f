import { inLocale, type Locale, type Text } from '#platform/i18n.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const justNow: Text = ['刚刚', 'just now'];

/** How long ago an instant was: `5 分钟前`, `昨天`; null once the day says more than the distance. */
export const relativeText = (instant: string, now: Date, locale: Locale): string | null => {
  const ago = now.getTime() - new Date(instant).getTime();
  if (Math.abs(ago) < minute) return inLocale(justNow, locale);
  if (ago < 0 || ago >= 7 * day) return null;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (ago < hour) return spaced(words.format(-Math.floor(ago / minute), 'minute'));
  if (ago < day) return spaced(words.format(-Math.floor(ago / hour), 'hour'));
  return spaced(words.format(-Math.floor(ago / day), 'day'));
};

const spaced = (text: string): string => text.replace(/(\d)\s*(?=\p{Script=Han})/gu, '$1 ');
