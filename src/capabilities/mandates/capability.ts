import type { Capability } from '#platform/capability.ts';
import { mandateHandlers } from './handlers.ts';
import { mandateRemarks, mandateRules } from './refusals.ts';
import { mandateTodos } from './todos.ts';

/** The letter that lets a project spend, and what it spends. */
export const mandates: Capability = {
  name: 'mandates',
  routes: mandateHandlers,
  rules: mandateRules,
  remarks: mandateRemarks,
  todos: mandateTodos,
  permissions: {
    'mandate.sign': ['签署项目授权书', 'Sign mandates of projects'],
    'cost.book': ['登记项目费用', 'Book costs of projects'],
  },
};
