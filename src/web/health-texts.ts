import { monitoringRemarks } from '#capabilities/monitoring/refusals.ts';
import { projectRemarks } from '#capabilities/projects/refusals.ts';
import type { RuleTexts } from '#platform/errors.ts';

/** The texts of the rules that decide on a project's health, by rule id; each capability adds its own. */
export const healthTexts: RuleTexts = { ...projectRemarks, ...monitoringRemarks };
