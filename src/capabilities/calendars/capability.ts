import type { Capability } from '#platform/capability.ts';
import { calendarHandlers } from './handlers.ts';
import { calendarRemarks, calendarRules } from './refusals.ts';

export const calendars: Capability = {
  name: 'calendars',
  routes: calendarHandlers,
  rules: calendarRules,
  remarks: calendarRemarks,
  permissions: { 'calendar.manage': ['管理工作日历', 'Manage working calendars'] },
};
