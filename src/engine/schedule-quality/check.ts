/** The fourteen checks by their usual order, 1 logic … 14 baseline execution index. */
export const CHECKS = [
  'logic',
  'leads',
  'lags',
  'relationship-types',
  'hard-constraints',
  'high-float',
  'negative-float',
  'high-duration',
  'invalid-dates',
  'resources',
  'missed-tasks',
  'critical-path-test',
  'cpli',
  'bei',
] as const;
export type CheckId = (typeof CHECKS)[number];

/** Why a check gives no verdict; public rule ids with texts in both languages. */
export type Unassessed =
  | 'quality.no-open-tasks'
  | 'quality.no-links'
  | 'quality.no-baseline'
  | 'quality.nothing-due'
  | 'quality.no-status-date'
  | 'quality.no-resources'
  | 'quality.no-promise'
  | 'quality.finished';

export interface QualityCheck {
  readonly id: CheckId;
  /** A share 0–1, a count or an index, as the check has it; null = not assessed, and `reason` says why. */
  readonly value: number | null;
  /** What the value was divided from: with few tasks a share says little without them. Null for an index of dates. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The bound of a pass; null for a check that only informs. */
  readonly threshold: number | null;
  /** Whether more or less is wanted. */
  readonly wanted: 'at-most' | 'at-least';
  /** `reference`: a value without a verdict. */
  readonly verdict: 'pass' | 'fail' | 'reference' | 'not-assessed';
  readonly reason: Unassessed | null;
  /** Uids of the tasks that count against the schedule; for a link, of its successor. */
  readonly tasks: readonly string[];
}

interface Bound {
  readonly wanted: QualityCheck['wanted'];
  /** Null = for reference only. */
  readonly threshold: number | null;
}

/** The published bounds (DCMA-EA PAM 200.1, 14-point schedule assessment). */
const DCMA_BOUNDS: Readonly<Record<CheckId, Bound>> = {
  logic: { wanted: 'at-most', threshold: 0.05 },
  leads: { wanted: 'at-most', threshold: 0 },
  lags: { wanted: 'at-most', threshold: 0.05 },
  'relationship-types': { wanted: 'at-least', threshold: 0.9 },
  'hard-constraints': { wanted: 'at-most', threshold: 0.05 },
  'high-float': { wanted: 'at-most', threshold: 0.05 },
  'negative-float': { wanted: 'at-most', threshold: 0 },
  'high-duration': { wanted: 'at-most', threshold: 0.05 },
  'invalid-dates': { wanted: 'at-most', threshold: 0 },
  resources: { wanted: 'at-most', threshold: null },
  'missed-tasks': { wanted: 'at-most', threshold: 0.05 },
  'critical-path-test': { wanted: 'at-least', threshold: 1 },
  cpli: { wanted: 'at-least', threshold: 0.95 },
  bei: { wanted: 'at-least', threshold: 0.95 },
};

/** Tolerance of a bound against the last bits of a quotient. */
const EPSILON = 1e-12;

/** The verdict over a value by the bound of its check. */
export function judged(
  id: CheckId,
  found: Pick<QualityCheck, 'numerator' | 'denominator' | 'tasks'> & { readonly value: number },
): QualityCheck {
  const { wanted, threshold } = DCMA_BOUNDS[id];
  return {
    id,
    ...found,
    wanted,
    threshold,
    verdict: verdictOf(found.value, { wanted, threshold }),
    reason: null,
  };
}

function verdictOf(value: number, { wanted, threshold }: Bound): QualityCheck['verdict'] {
  if (threshold === null) return 'reference';
  const passes = wanted === 'at-most' ? value <= threshold + EPSILON : value >= threshold - EPSILON;
  return passes ? 'pass' : 'fail';
}

/** A check that cannot be made, and why: never a default score. */
export function unassessed(id: CheckId, reason: Unassessed): QualityCheck {
  const { wanted, threshold } = DCMA_BOUNDS[id];
  const nothing = { value: null, numerator: null, denominator: null, tasks: [] };
  return { id, ...nothing, wanted, threshold, verdict: 'not-assessed', reason };
}

/** The share of some tasks among `of` tasks. */
export function share(
  id: CheckId,
  tasks: readonly string[],
  of: { readonly count: number; readonly whenNone: Unassessed },
): QualityCheck {
  if (of.count === 0) return unassessed(id, of.whenNone);
  return judged(id, {
    value: tasks.length / of.count,
    numerator: tasks.length,
    denominator: of.count,
    tasks,
  });
}

/** How many tasks there are of a kind that should not be. */
export function count(id: CheckId, tasks: readonly string[]): QualityCheck {
  return judged(id, { value: tasks.length, numerator: tasks.length, denominator: null, tasks });
}
