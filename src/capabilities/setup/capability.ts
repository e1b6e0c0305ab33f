import type { Capability } from '#platform/capability.ts';
import { setupHandlers } from './handlers.ts';
import { setupRules } from './refusals.ts';

export const setup: Capability = { name: 'setup', routes: setupHandlers, rules: setupRules };
