import { fill } from '#platform/i18n.ts';

/** Working minutes as hours, to the minute: 7.5 小时. */
export const hoursText = (minutes: number, template: string): string =>
  fill(template, { count: Number((minutes / 60).toFixed(2)) });
