import type { TimedTask } from '#platform/jobs/jobs.ts';
import { removeOldSessions } from './actions/sessions.ts';

export const accessTasks: readonly TimedTask[] = [
  { name: 'access.remove-old-sessions', cron: '20 3 * * *', run: removeOldSessions },
];
