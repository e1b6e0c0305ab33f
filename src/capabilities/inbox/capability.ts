import type { Capability } from '#platform/capability.ts';
import { inboxHandlers } from './handlers.ts';
import { sendDigests } from './digest.ts';
import { digestDelivery, mailDelivery } from './mail.ts';
import { remindOverdue } from './reminders.ts';

/** What reaches a person: to-do, notifications, mail. */
export const inbox: Capability = {
  name: 'inbox',
  routes: inboxHandlers,
  rules: {},
  deliveries: [mailDelivery, digestDelivery],
  timed: [
    { name: 'digest', cron: '30 8 * * *', run: sendDigests },
    { name: 'todo-reminders', cron: '0 9 * * *', run: remindOverdue },
  ],
};
