import type { Capability } from '#platform/capability.ts';
import { assessmentHandlers } from './handlers.ts';
import { assessmentRemarks, assessmentRules } from './refusals.ts';
import { assessmentTodos } from './todos.ts';

/** Measuring a PMO: maturity, diagnosis of the present state, and the choice of its type. */
export const assessments: Capability = {
  name: 'assessments',
  routes: assessmentHandlers,
  rules: assessmentRules,
  remarks: assessmentRemarks,
  permissions: {
    'assessment.read': ['查看评估与诊断', 'See assessments and diagnoses'],
    'assessment.manage': ['发起和关闭评估与诊断', 'Open and close assessments and diagnoses'],
    'type.choose': ['选定 PMO 类型', 'Choose the type of a PMO'],
  },
  todos: assessmentTodos,
};
