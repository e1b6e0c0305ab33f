import type { Capability } from '#platform/capability.ts';
import { scenarioSubjects } from './approval.ts';
import { scenarioHandlers } from './handlers.ts';
import { scenarioRemarks } from './names.ts';
import { scenarioRules } from './refusals.ts';

/** Named what-ifs over the portfolio of a round, compared with the live plan and adopted by approval. */
export const scenarios: Capability = {
  name: 'scenarios',
  routes: scenarioHandlers,
  rules: scenarioRules,
  remarks: scenarioRemarks,
  approvalSubjects: scenarioSubjects,
};
