import type { CustomValue, Plan, PlanTask } from '../plan.ts';
import type { Bounds, Distribution, ThreePoint } from './distribution.ts';

/** Names of custom fields, without blanks and in small letters, that hold three-point estimates. */
const NAMES = {
  low: [
    '乐观',
    '乐观工期',
    '乐观值',
    '最短',
    '最短工期',
    '最小工期',
    'optimistic',
    'optimisticduration',
    'minimumduration',
    'minduration',
  ],
  mode: ['最可能', '最可能工期', '最可能值', 'mostlikely', 'mostlikelyduration', 'likely', 'likelyduration'],
  high: [
    '悲观',
    '悲观工期',
    '悲观值',
    '最长',
    '最长工期',
    '最大工期',
    'pessimistic',
    'pessimisticduration',
    'maximumduration',
    'maxduration',
  ],
} as const;
/** The fields in which Microsoft Project's PERT analysis kept them; other uses are not taken for estimates. */
const NUMBERED = {
  low: ['duration1', '工期1'],
  mode: ['duration2', '工期2'],
  high: ['duration3', '工期3'],
} as const;
const KINDS = ['分布', '分布类型', 'distribution', 'durationdistribution'];

type Names = Readonly<Record<'low' | 'mode' | 'high', readonly string[]>>;

export type FiledEstimate =
  | { readonly status: 'none' }
  | { readonly status: 'estimate'; readonly minutes: Distribution }
  | {
      readonly status: 'faulty';
      readonly rule: 'estimate.value' | 'estimate.order' | 'estimate.incomplete';
      readonly what: string;
    };

/**
 * The three-point estimate in a task's custom fields. Numbers are days, texts may say their unit
 * (`3d`, `24h`, `3 天`, `PT24H0M0S`). Without a most likely value the planned duration is it.
 */
export function filedEstimate(
  task: PlanTask,
  plan: Plan,
  usual: { readonly threePoint: ThreePoint; readonly bounds: Bounds },
): FiledEstimate {
  const fields = new Map(Object.entries(task.custom).map(([name, value]) => [normal(name), value]));
  const named = points(fields, NAMES, plan);
  if (named.status === 'none') {
    const numbered = points(fields, NUMBERED, plan);
    const isOrdered = numbered.status === 'points' && faultOf(numbered) === null && numbered.mode !== null;
    return isOrdered ? shaped(numbered, task, fields, usual) : { status: 'none' };
  }
  if (named.status === 'faulty') return named;
  const mode = named.mode ?? task.durationMinutes;
  const fault = faultOf({ ...named, mode });
  return fault === null
    ? shaped(named, task, fields, usual)
    : { status: 'faulty', rule: 'estimate.order', what: fault };
}

interface Points {
  readonly low: number;
  readonly mode: number | null;
  readonly high: number;
}

function points(
  fields: ReadonlyMap<string, CustomValue>,
  names: Names,
  plan: Plan,
): (Points & { readonly status: 'points' }) | Exclude<FiledEstimate, { status: 'estimate' }> {
  const found = {
    low: find(fields, names.low),
    mode: find(fields, names.mode),
    high: find(fields, names.high),
  };
  const minutes = {
    low: minutesOf(found.low, plan),
    mode: minutesOf(found.mode, plan),
    high: minutesOf(found.high, plan),
  };
  for (const side of ['low', 'mode', 'high'] as const) {
    if (found[side] !== null && minutes[side] === null)
      return { status: 'faulty', rule: 'estimate.value', what: String(found[side]) };
  }
  const { low, mode, high } = minutes;
  const isEmpty = (low ?? 0) === 0 && (mode ?? 0) === 0 && (high ?? 0) === 0;
  if (isEmpty) return { status: 'none' };
  if (low === null || high === null)
    return {
      status: 'faulty',
      rule: 'estimate.incomplete',
      what: low === null ? '乐观 / optimistic' : '悲观 / pessimistic',
    };
  return { status: 'points', low, mode, high };
}

function faultOf({ low, mode, high }: Points): string | null {
  const middle = mode ?? low;
  return low <= middle && middle <= high ? null : `${low} ≤ ${middle} ≤ ${high}`;
}

function shaped(
  { low, mode, high }: Points,
  task: PlanTask,
  fields: ReadonlyMap<string, CustomValue>,
  usual: { readonly threePoint: ThreePoint; readonly bounds: Bounds },
): FiledEstimate {
  const wanted = String(find(fields, KINDS) ?? '').toLowerCase();
  const ends = { low, mode: mode ?? task.durationMinutes, high };
  if (/uniform|均匀/.test(wanted)) return { status: 'estimate', minutes: { kind: 'uniform', low, high } };
  const isPert =
    /pert|beta|贝塔/.test(wanted) || (usual.threePoint === 'pert' && !/triang|三角/.test(wanted));
  return {
    status: 'estimate',
    minutes: isPert ? { kind: 'pert', ...ends } : { kind: 'triangular', ...ends, bounds: usual.bounds },
  };
}

const normal = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

function find(fields: ReadonlyMap<string, CustomValue>, names: readonly string[]): CustomValue | null {
  for (const name of names) {
    const value = fields.get(name);
    if (value !== undefined && value !== '') return value;
  }
  return null;
}

const ISO = /^P(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:[\d.]+S)?)?$/;
const WRITTEN = /^(\d+(?:\.\d*)?|\.\d+)\s*(\D*)$/;

/** Minutes of a filed value; null where it is none. */
function minutesOf(value: CustomValue | null, plan: Plan): number | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'number')
    return Number.isFinite(value) && value >= 0 ? value * plan.minutesPerDay : null;
  const iso = ISO.exec(value.trim());
  if (iso !== null)
    return Number(iso[1] ?? 0) * plan.minutesPerDay + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0);
  const written = WRITTEN.exec(value.trim());
  const unit = unitMinutes((written?.[2] ?? '').toLowerCase(), plan);
  return written === null || unit === null ? null : Number(written[1]) * unit;
}

function unitMinutes(unit: string, plan: Plan): number | null {
  if (/^(?:d|days?|天|日|个?工作日|)$/.test(unit)) return plan.minutesPerDay;
  if (/^(?:h|hrs?|hours?|小时|时)$/.test(unit)) return 60;
  if (/^(?:w|wks?|weeks?|周)$/.test(unit)) return plan.minutesPerWeek;
  return /^(?:m|mins?|minutes?|分|分钟)$/.test(unit) ? 1 : null;
}
