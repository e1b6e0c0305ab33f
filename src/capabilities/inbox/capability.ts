import type { Capability } from '#platform/capability.ts';
import { inboxHandlers } from './handlers.ts';
import { mailDelivery } from './mail.ts';

/** What reaches a person: to-do, notifications, mail. */
export const inbox: Capability = {
  name: 'inbox',
  routes: inboxHandlers,
  rules: {},
  deliveries: [mailDelivery],
};
