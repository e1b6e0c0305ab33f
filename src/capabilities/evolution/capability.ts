import type { Capability } from '#platform/capability.ts';
import { evolutionHandlers } from './handlers.ts';
import { evolutionRemarks } from './refusals.ts';

/** How a PMO grows: the way it has gone, and what speaks for the next step. */
export const evolution: Capability = {
  name: 'evolution',
  routes: evolutionHandlers,
  rules: {},
  remarks: evolutionRemarks,
};
