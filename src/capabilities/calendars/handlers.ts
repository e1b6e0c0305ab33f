import { handle } from '#platform/handlers.ts';
import { changeCalendar, createCalendar, removeCalendar } from './actions/calendars.ts';
import { clearDay, importDays, setDay } from './actions/days.ts';
import { calendarRoutes } from './routes.ts';
import { findWorkingDays, listCalendars, listDays } from './store.ts';

export const calendarHandlers = handle(calendarRoutes, {
  'calendar.list': async (_input, { db }) => ({ calendars: await listCalendars(db) }),
  'calendar.create': ({ body }, write) => createCalendar(write, body),
  'calendar.change': ({ params, body }, write) => changeCalendar(write, params.id, body),
  'calendar.remove': ({ params }, write) => removeCalendar(write, params.id),
  'calendar.days': ({ params, query }, { db }) => listDays(db, params.id, query.year),
  'calendar.set-day': ({ params, body }, write) => setDay(write, params, body),
  'calendar.clear-day': ({ params }, write) => clearDay(write, params),
  'calendar.import': ({ params, body }, write) => importDays(write, params.id, body),
  'calendar.working-days': ({ params, query }, { db }) => findWorkingDays(db, params.id, query),
});
