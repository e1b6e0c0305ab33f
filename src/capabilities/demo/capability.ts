import type { Capability } from '#platform/capability.ts';
import { demoJob, runDemoJob } from './actions/load-demo.ts';
import { demoHandlers } from './handlers.ts';
import { demoRules } from './refusals.ts';

export const demo: Capability = {
  name: 'demo',
  routes: demoHandlers,
  rules: demoRules,
  jobs: [{ kind: demoJob, run: runDemoJob }],
};
