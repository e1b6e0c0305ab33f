import type { Capability } from '#platform/capability.ts';
import { viewHandlers } from './handlers.ts';
import { viewRules } from './refusals.ts';

export const views: Capability = { name: 'views', routes: viewHandlers, rules: viewRules };
