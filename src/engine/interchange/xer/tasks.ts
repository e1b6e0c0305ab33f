import type { ConstraintType, CustomValue, Minute, PlanTask } from '../../plan.ts';
import type { Tally } from '../tally.ts';
import type { Row } from './tables.ts';

export interface ActivityContext {
  readonly tally: Tally;
  readonly criticalSlackMinutes: number;
  /** Critical is what lies on the longest path, not what lacks float. */
  readonly byLongestPath: boolean;
  readonly notes: ReadonlyMap<string, string>;
  readonly custom: (task: string) => Record<string, CustomValue>;
}

/** An activity before it has its place in the outline. */
export interface Activity {
  readonly wbsId: string | null;
  readonly task: Omit<PlanTask, 'id' | 'parent' | 'outlineLevel'>;
}

const constraints: ReadonlyMap<string, ConstraintType> = new Map(
  Object.entries<ConstraintType>({
    CS_ALAP: 'ALAP',
    CS_MSO: 'MSO',
    CS_MEO: 'MFO',
    CS_MSOA: 'SNET',
    CS_MSOB: 'SNLT',
    CS_MEOA: 'FNET',
    CS_MEOB: 'FNLT',
    CS_MANDSTART: 'MSO',
    CS_MANDFIN: 'MFO',
  }),
);
const priorities: ReadonlyMap<string, number> = new Map(
  Object.entries({
    PT_Top: 900,
    PT_High: 700,
    PT_Normal: 500,
    PT_Low: 300,
    PT_Lowest: 100,
  }),
);

/**
 * Reads one activity. The filed dates are Primavera's own Start and Finish: the actual date once
 * there is one, the early date until then; late dates and floats exist for unfinished activities only.
 */
export function readActivity(row: Row, context: ActivityContext): Activity | null {
  const uid = row.text('task_id');
  if (uid === null) return null;
  const type = row.text('task_type') ?? 'TT_Task';
  if (type === 'TT_LOE' || type === 'TT_WBS')
    context.tally.add('plan.hammock', `TASK/task_type/${type}`, row.text('task_code') ?? uid);
  return { wbsId: row.text('wbs_id'), task: readFields(row, { uid, type }, context) };
}

function readFields(
  row: Row,
  own: { uid: string; type: string },
  context: ActivityContext,
): Activity['task'] {
  const { uid, type } = own;
  return {
    uid,
    wbs: row.text('task_code') ?? '',
    name: row.text('task_name') ?? '',
    summary: false,
    milestone: type === 'TT_Mile' || type === 'TT_FinMile',
    active: true,
    manual: false,
    durationMinutes: row.minutes('target_drtn_hr_cnt') ?? 0,
    durationElapsed: false,
    estimated: false,
    calendar: row.text('clndr_id'),
    ignoresResourceCalendar: type !== 'TT_Rsrc',
    ...readConstraint(row, context.tally),
    deadline: null,
    priority: priorities.get(row.text('priority_type') ?? '') ?? 500,
    ...readProgress(row),
    levelingDelayMinutes: 0,
    workMinutes: row.minutes('target_work_qty'),
    actualWorkMinutes: row.minutes('act_work_qty'),
    costFen: null,
    actualCostFen: null,
    fixedCostFen: null,
    notes: context.notes.get(uid) ?? null,
    filed: readFiled(row, context),
    baselines: [],
    custom: context.custom(uid),
  };
}

function readConstraint(row: Row, tally: Tally): { constraint: ConstraintType; constraintAt: Minute | null } {
  const filed = row.text('cstr_type');
  const at = row.instant('cstr_date');
  const second = row.text('cstr_type2');
  const secondAt = row.text('cstr_date2');
  if (second !== null) tally.add('plan.constraint-second', 'TASK/cstr_type2', `${second} ${secondAt ?? ''}`);
  if (filed === null) return { constraint: 'ASAP', constraintAt: null };
  const constraint = constraints.get(filed);
  if (constraint === undefined) tally.add('plan.value-unreadable', 'TASK/cstr_type', filed);
  if (constraint === undefined || constraint === 'ALAP')
    return { constraint: constraint ?? 'ASAP', constraintAt: null };
  if (filed.startsWith('CS_MAND'))
    tally.add('plan.constraint-approximated', 'TASK/cstr_type', `${filed} → ${constraint}`);
  if (at !== null) return { constraint, constraintAt: at };
  tally.add('plan.constraint-date-missing', 'TASK/cstr_date', filed);
  return { constraint: 'ASAP', constraintAt: null };
}

function readProgress(row: Row) {
  const duration = row.minutes('target_drtn_hr_cnt') ?? 0;
  const remaining = row.minutes('remain_drtn_hr_cnt');
  const physical = row.number('phys_complete_pct');
  return {
    percentComplete: percentComplete(row, { duration, remaining, physical }),
    physicalPercent: physical,
    actualStart: row.instant('act_start_date'),
    actualFinish: row.instant('act_end_date'),
    actualDurationMinutes: null,
    remainingDurationMinutes: remaining,
    stop: row.instant('suspend_date'),
    resume: row.instant('resume_date'),
  };
}

interface Progress {
  readonly duration: number;
  readonly remaining: number | null;
  readonly physical: number | null;
}

/** The per cent complete of the kind the activity chose: physical, by units or by duration. */
function percentComplete(row: Row, { duration, remaining, physical }: Progress): number {
  const kind = row.text('complete_pct_type');
  const actual = row.number('act_work_qty') ?? 0;
  const open = row.number('remain_work_qty') ?? 0;
  const status = row.text('status_code');
  if (status === 'TK_Complete') return 100;
  if (status === 'TK_NotStart') return 0;
  if (kind === 'CP_Phys') return physical ?? 0;
  if (kind === 'CP_Units') return share(actual, actual + open);
  return share(duration - (remaining ?? duration), duration);
}

const share = (part: number, whole: number): number =>
  whole > 0 ? Math.min(100, Math.max(0, Math.round((part * 10_000) / whole) / 100)) : 0;

function readFiled(row: Row, { criticalSlackMinutes, byLongestPath }: ActivityContext): PlanTask['filed'] {
  const totalSlackMinutes = row.minutes('total_float_hr_cnt');
  const start = row.instant('early_start_date');
  const finish = row.instant('early_end_date');
  const onPath = row.text('driving_path_flag') === 'Y';
  const lacksFloat = totalSlackMinutes === null ? null : totalSlackMinutes <= criticalSlackMinutes;
  const isCritical = byLongestPath && totalSlackMinutes !== null ? onPath : lacksFloat;
  return {
    start: row.instant('act_start_date') ?? start,
    finish: row.instant('act_end_date') ?? finish,
    lateStart: row.instant('late_start_date'),
    lateFinish: row.instant('late_end_date'),
    totalSlackMinutes,
    freeSlackMinutes: row.minutes('free_float_hr_cnt'),
    critical: isCritical,
  };
}
