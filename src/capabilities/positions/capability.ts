import type { Capability } from '#platform/capability.ts';
import './tables.ts';

/** Who works in a PMO: its positions, who holds them, its groups and its liaisons. */
export const positions: Capability = {
  name: 'positions',
  routes: [],
  rules: {},
};
