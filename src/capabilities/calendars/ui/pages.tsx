import { paths } from '#web/paths.ts';
import { pages } from '#web/routing/page.ts';

export const calendarPages = pages({
  path: paths.calendars,
  title: ['工作日历', 'Calendars'],
  load: () => import('./CalendarsPage.tsx').then((page) => page.CalendarsPage),
});
