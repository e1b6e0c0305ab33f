import { CalendarOutlined } from '@ant-design/icons';
import { paths } from '#web/paths.ts';
import type { NavigationEntry } from '#web/routing/navigation-entry.ts';

export const calendarNavigation: readonly NavigationEntry[] = [
  {
    centre: 'system',
    id: 'calendars',
    path: paths.calendars,
    label: ['工作日历', 'Calendars'],
    icon: CalendarOutlined,
    permission: 'calendar.manage',
  },
];
