import type { Plan } from '#engine/plan.ts';
import type { ScheduledTask } from '#engine/schedule/outcome.ts';
import type { SearchEntry } from '#platform/search.ts';

/** Tables of the demonstration in the order in which their rows can be inserted. */
export const demoTables = [
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
export type DemoTable = (typeof demoTables)[number];

export type DemoRow = Readonly<Record<string, unknown>>;

export interface DemoPlan {
  readonly projectId: string;
  readonly plan: Plan;
  readonly schedule: { readonly start: number; readonly finish: number; readonly tasks: readonly ScheduledTask[] };
}

/** The demonstration as rows that are ready to be written. */
export interface DemoImage {
  readonly rows: Readonly<Record<DemoTable, readonly DemoRow[]>>;
  readonly plans: readonly DemoPlan[];
  readonly search: readonly SearchEntry[];
  /** Ids of people by their ids in the data. */
  readonly people: ReadonlyMap<string, string>;
}

/** An id for each thing of the data, the same one each time it is asked for. */
export type IdOf = (kind: string, id: string) => string;

export const idsOf = (newId: () => string): IdOf => {
  const known = new Map<string, string>();
  return (kind, id) => {
    const key = `${kind} ${id}`;
    const found = known.get(key) ?? newId();
    known.set(key, found);
    return found;
  };
};
