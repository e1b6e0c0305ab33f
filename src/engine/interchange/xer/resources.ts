import type { CustomValue, PlanAssignment, PlanResource } from '../../plan.ts';
import type { Tally } from '../tally.ts';
import type { Row, XerTables } from './tables.ts';

interface Rate {
  readonly units: number | null;
  readonly fen: number | null;
}

/** Reads RSRC and the first rate of each resource in RSRCRATE. */
export function readResources(
  tables: XerTables,
  tally: Tally,
  custom: (resource: string) => Record<string, CustomValue>,
): PlanResource[] {
  const rates = readRates(tables, tally);
  return tables.rows('RSRC').flatMap((row): PlanResource[] => {
    const uid = row.text('rsrc_id');
    if (uid === null) return [];
    const rate = rates.get(uid);
    return [
      {
        uid,
        name: row.text('rsrc_name') ?? '',
        kind: row.text('rsrc_type') === 'RT_Mat' ? 'material' : 'work',
        initials: row.text('rsrc_short_name'),
        email: row.text('email_addr'),
        group: row.text('rsrc_title_name'),
        maxUnits: rate?.units ?? 1,
        calendar: row.text('clndr_id'),
        costPerHourFen: rate?.fen ?? null,
        costPerUseFen: null,
        notes: row.text('rsrc_notes'),
        custom: custom(uid),
      },
    ];
  });
}

/** The earliest rate counts; later ones are named as lost. */
function readRates(tables: XerTables, tally: Tally): Map<string, Rate> {
  const rates = new Map<string, Rate>();
  const dated = tables.rows('RSRCRATE').map((row) => ({ row, from: row.instant('start_date') ?? 0 }));
  for (const { row } of dated.sort((a, b) => a.from - b.from)) {
    const resource = row.text('rsrc_id') ?? '';
    const rate = { units: row.number('max_qty_per_hr'), fen: row.fen('cost_per_qty') };
    if (rates.has(resource)) tally.add('plan.rate-later', `Resource ${resource}`);
    else rates.set(resource, rate);
  }
  return rates;
}

export interface AssignmentContext {
  readonly tally: Tally;
  readonly tasks: ReadonlySet<string>;
  readonly resources: ReadonlyMap<string, PlanResource>;
}

/** Reads one TASKRSRC row; costs are at completion: actual plus remaining. */
export function readAssignment(row: Row, { tally, tasks, resources }: AssignmentContext): PlanAssignment[] {
  const task = row.text('task_id') ?? '';
  const resourceId = row.text('rsrc_id');
  const uid = row.text('taskrsrc_id') ?? `${task}-${resourceId ?? ''}`;
  if (!tasks.has(task)) return [];
  if (resourceId === null) tally.add('plan.role-only-assignment', 'TASKRSRC', uid);
  if (resourceId === null) return [];
  const resource = resources.get(resourceId);
  if (resource === undefined) tally.add('plan.assignment-dangling', 'TASKRSRC', `${uid}: ${resourceId}`);
  if (resource === undefined) return [];
  const isMaterial = resource.kind === 'material';
  const done = sum(row.minutes('act_reg_qty'), row.minutes('act_ot_qty'));
  const planned = row.minutes('target_qty');
  const remaining = row.minutes('remain_qty');
  const perHour = row.number('target_qty_per_hr');
  return [
    {
      uid,
      task,
      resource: resourceId,
      units: (isMaterial ? row.number('target_qty') : perHour) ?? 1,
      workMinutes: isMaterial ? null : planned,
      actualWorkMinutes: isMaterial ? null : done,
      remainingWorkMinutes: isMaterial ? null : remaining,
      costFen: sum(sum(row.fen('act_reg_cost'), row.fen('act_ot_cost')), row.fen('remain_cost')),
      start: row.instant('act_start_date') ?? row.instant('restart_date') ?? row.instant('target_start_date'),
      finish: row.instant('act_end_date') ?? row.instant('reend_date') ?? row.instant('target_end_date'),
      delayMinutes: row.minutes('target_lag_drtn_hr_cnt') ?? 0,
    },
  ];
}

const sum = (a: number | null, b: number | null): number | null =>
  a === null && b === null ? null : (a ?? 0) + (b ?? 0);
