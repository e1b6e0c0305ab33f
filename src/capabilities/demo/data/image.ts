import type { Plan } from '#engine/plan.ts';
import type { ScheduledTask } from '#engine/schedule/outcome.ts';
import type { SearchEntry } from '#platform/search.ts';

/** Tables of the demonstration in the order in which their rows can be inserted. */
const ownTables = [
  'calendar',
  'calendar_day',
  'org_unit',
  'person',
  'account',
  'credential',
  'role_grant',
  'program',
  'project',
  'project_member',
  'milestone',
  'project_measure',
  'risk',
  'issue',
  'proposal',
  'proposal_revision',
  'proposal_step',
  'proposal_link',
  'objective',
  'objective_contribution',
] as const;

/** Those of the PMO and of the portfolio, inserted after the others; their rows bear the mark in their ids. */
export const officeTableNames = [
  'pmo_unit',
  'pmo_unit_department',
  'pmo_unit_type',
  'pmo_mandate',
  'pmo_compensation',
  'pmo_function',
  'authority_override',
  'authority_change',
  'deputy',
  'portfolio',
  'portfolio_project',
  'pmo_position',
  'pmo_appointment',
  'pmo_duty_reading',
  'pmo_priority',
  'pmo_group',
  'pmo_group_member',
  'pmo_liaison',
  'duty_matrix',
  'duty_activity',
  'duty_part',
  'duty_negotiation',
  'manager_stance',
  'guideline_rule',
  'pmo_budget_line',
  'pmo_budget_actual',
  'service_offer',
  'portal_text',
  'expectation_survey',
  'expectation_answer',
  'charter',
  'charter_goal',
  'policy',
  'reading',
  'regulation',
  'regulation_chapter',
  'general_request',
  'maturity_assessment',
  'maturity_sheet',
  'maturity_answer',
  'maturity_result',
  'type_choice',
  'diagnosis',
  'diagnosis_sheet',
  'diagnosis_answer',
  'diagnosis_result',
  'roadmap',
  'roadmap_step',
  'roadmap_step_closure',
  'roadmap_task',
  'past_project',
  'decision_memo',
  'portfolio_plan',
  'portfolio_plan_event',
  'portfolio_commitment',
  'criteria_set',
  'criterion',
  'criteria_knock_out',
  'criteria_judgement',
  'selection_round',
  'round_candidate',
  'candidate_relation',
  'candidate_demand',
  'round_assessor',
  'assessor_score',
  'preliminary_decision',
  'role_capacity',
  'consultation',
  'consultation_opinion',
  'selection_meeting',
  'meeting_vote',
  'final_decision',
  'initiation',
  'initiation_condition',
  'project_goal',
  'project_mandate',
  'cost_entry',
  'objective_confirmation',
  'objective_link',
] as const;
export type OfficeTable = (typeof officeTableNames)[number];
export const demoTables = [...ownTables, ...officeTableNames] as const;
export type DemoTable = (typeof demoTables)[number];

export type DemoRow = Readonly<Record<string, unknown>>;

export interface DemoPlan {
  readonly projectId: string;
  readonly plan: Plan;
  readonly schedule: { readonly start: number; readonly finish: number; readonly tasks: readonly ScheduledTask[] };
}

/** A request that was approved: what, by whom it was asked for, and who signed in which step. */
export interface PastApproval {
  readonly id: string;
  readonly kind: string;
  readonly subject: readonly [kind: string, id: string];
  readonly applicant: string;
  readonly submittedAt: string;
  readonly approvedAt: string;
  readonly steps: readonly {
    readonly name: readonly [zh: string, en: string];
    readonly mode: 'all' | 'one';
    readonly signers: readonly string[];
  }[];
  /** Its consequences stand in the rows already. */
  readonly isSettled: boolean;
  /** Of a charter: the day from which a later edition holds. */
  readonly supersededOn?: string | null;
}

/** The demonstration as rows that are ready to be written. */
export interface DemoImage {
  readonly rows: Readonly<Record<DemoTable, readonly DemoRow[]>>;
  readonly plans: readonly DemoPlan[];
  readonly search: readonly SearchEntry[];
  /** Ids of people by their ids in the data. */
  readonly people: ReadonlyMap<string, string>;
  readonly idOf: IdOf;
  /** Frozen when it is loaded. */
  readonly approvals: readonly PastApproval[];
}

/** An id for each thing of the data, the same one each time it is asked for. */
export type IdOf = (kind: string, id: string) => string;

/** Kinds whose tables have a column for the mark; an id of any other kind bears the mark itself. */
const plainKinds: ReadonlySet<string> = new Set([
  'account',
  'calendar',
  'contribution',
  'day',
  'grant',
  'issue',
  'member',
  'milestone',
  'measure',
  'objective',
  'person',
  'program',
  'project',
  'proposal',
  'proposal-link',
  'proposal-revision',
  'proposal-step',
  'risk',
  'unit',
]);

/** First digits of the id of every row of the demonstration whose table has no column for the mark. */
export const idMark = 'de300000-0000-8000-8000-';

export const idsOf = (newId: () => string): IdOf => {
  const known = new Map<string, string>();
  let marked = 0;
  const markedId = () => `${idMark}${(++marked).toString(16).padStart(12, '0')}`;
  return (kind, id) => {
    const key = `${kind} ${id}`;
    const found = known.get(key) ?? (plainKinds.has(kind) ? newId() : markedId());
    known.set(key, found);
    return found;
  };
};
