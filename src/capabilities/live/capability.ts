import type { Capability } from '#platform/capability.ts';
import { liveHandlers } from './handlers.ts';

/** Pages that change by themselves when somebody else saves. */
export const live: Capability = { name: 'live', routes: liveHandlers, rules: {} };
