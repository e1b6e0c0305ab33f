import type { Capability } from '#platform/capability.ts';
import { searchHandlers } from './handlers.ts';

export const search: Capability = { name: 'search', routes: searchHandlers, rules: {} };
