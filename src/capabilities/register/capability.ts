import type { Capability } from '#platform/capability.ts';
import { registerHandlers } from './handlers.ts';
import { registerJobs } from './jobs.ts';
import { registerRemarks, registerRules } from './refusals.ts';

export const register: Capability = {
  name: 'register',
  routes: registerHandlers,
  rules: registerRules,
  remarks: registerRemarks,
  jobs: registerJobs,
};
