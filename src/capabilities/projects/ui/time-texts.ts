import { dayOfMinute, isoOfDay, minuteFromIso } from '#engine/days.ts';
import type { Locale } from '#platform/i18n.ts';
import type { HeaderCell, ZoomTexts } from '#web/kit/gantt/model.ts';
import { civilDate, isoWeek } from '#web/kit/gantt/timescale.ts';
import { browserNow } from '#web/clock.ts';
import { defineTexts, textsIn } from '#web/i18n/texts.ts';

const words = defineTexts({
  zoom: ['时间刻度', 'Time scale'],
  day: ['日', 'Day'],
  week: ['周', 'Week'],
  month: ['月', 'Month'],
  quarter: ['季', 'Quarter'],
  year: ['年', 'Year'],
  zoomIn: ['放大', 'Zoom in'],
  zoomOut: ['缩小', 'Zoom out'],
  today: ['今天', 'Today'],
  fit: ['适合窗口', 'Fit'],
});

/** The words of the zoom bar of plans and timelines. */
export const zoomTexts = (locale: Locale): ZoomTexts => {
  const { zoom, zoomIn, zoomOut, today, fit, ...units } = textsIn(words, locale);
  return { zoom, zoomIn, zoomOut, today, fit, units };
};

/** The present minute of the wall clock in a time zone, since 1970-01-01. */
export const nowIn = (timeZone: string): number => {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    browserNow(),
  );
  return minuteFromIso(text) ?? 0;
};

/** `2026-07-31` of a minute. */
export const dateText = (minute: number): string => isoOfDay(dayOfMinute(minute));

const two = (value: number): string => String(value).padStart(2, '0');
const weekdays = ['', '一', '二', '三', '四', '五', '六', '日'];
const weekdaysEn = ['', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const monthsEn = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const headerZh = ({ unit, day, width }: HeaderCell): string => {
  const { year, month, day: date, weekday } = civilDate(day);
  const quarter = Math.ceil(month / 3);
  if (unit === 'day') return width >= 46 ? `${date} ${weekdays[weekday] ?? ''}` : String(date);
  if (unit === 'week') return weekText(day, width, `${year} 年 ${month} 月`);
  if (unit === 'month') return width > 70 ? `${year} 年 ${month} 月` : `${month} 月`;
  if (unit === 'quarter') return width > 100 ? `${year} 年 Q${quarter}` : `Q${quarter}`;
  return width > 60 ? `${year} 年` : String(year);
};

const headerEn = ({ unit, day, width }: HeaderCell): string => {
  const { year, month, day: date, weekday } = civilDate(day);
  const quarter = Math.ceil(month / 3);
  if (unit === 'day') return width >= 46 ? `${weekdaysEn[weekday] ?? ''} ${date}` : String(date);
  if (unit === 'week') return weekText(day, width, `${monthsEn[month] ?? ''} ${year}`);
  if (unit === 'month') return width > 70 ? `${monthsEn[month] ?? ''} ${year}` : (monthsEn[month] ?? '');
  if (unit === 'quarter') return width > 100 ? `Q${quarter} ${year}` : `Q${quarter}`;
  return String(year);
};

const weekText = (day: number, width: number, month: string): string => {
  const { month: number, day: date } = civilDate(day);
  const week = `W${two(isoWeek(day).week)}`;
  if (width > 160) return `${month} · ${week}`;
  const start = `${two(number)}-${two(date)}`;
  return width >= 76 ? `${week} ${start}` : start;
};

/** What stands in the head of a time axis. */
export const headerText = (locale: Locale): ((cell: HeaderCell) => string) =>
  locale === 'en' ? headerEn : headerZh;
