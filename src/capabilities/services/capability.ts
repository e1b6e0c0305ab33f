import type { Capability } from '#platform/capability.ts';
import { serviceHandlers } from './handlers.ts';
import { serviceRemarks, serviceRules } from './refusals.ts';
import { serviceTodos } from './todos.ts';

/** What a PMO offers and costs, how it presents itself, and how complete its set-up is. */
export const services: Capability = {
  name: 'services',
  routes: serviceHandlers,
  rules: serviceRules,
  remarks: serviceRemarks,
  todos: serviceTodos,
  permissions: {
    'service.read': ['查看 PMO 服务', 'See the services of the PMO'],
    'service.manage': ['管理 PMO 服务与门户', 'Manage services and portal of the PMO'],
    'pmo-budget.read': ['查看 PMO 预算', 'See the budget of the PMO'],
    'pmo-budget.manage': ['管理 PMO 预算', 'Manage the budget of the PMO'],
  },
};
