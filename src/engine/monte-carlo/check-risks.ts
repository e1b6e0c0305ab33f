import type { Plan } from '../plan.ts';
import type { InvalidPlan } from '../schedule/outcome.ts';
import type { Distribution } from './distribution.ts';
import type {
  Correlation,
  Estimate,
  Reach,
  RiskDriver,
  RiskEvent,
  Risks,
  SimulationSettings,
} from './risks.ts';
import { faultOf } from './distribution.ts';
import { MOST_ITERATIONS } from './risks.ts';

const invalid = (rule: string, at: string, message: string): InvalidPlan => ({
  status: 'invalid',
  rule,
  at,
  message,
});

/** The first setting with which nothing can be simulated, or null. */
export function findInvalidSetting(settings: SimulationSettings): InvalidPlan | null {
  const { iterations, seed, spread, target } = settings;
  if (!Number.isInteger(iterations) || iterations < 1 || iterations > MOST_ITERATIONS)
    return invalid(
      'simulation.iterations',
      `iterations ${iterations}`,
      '迭代次数须为 1 到 1,000,000 的整数 / iterations: a whole number from 1 to 1,000,000',
    );
  if (!Number.isSafeInteger(seed))
    return invalid('simulation.seed', `seed ${seed}`, '随机种子须为整数 / the seed is a whole number');
  const { low, mode, high } = spread;
  if (!(low >= 0 && low <= mode && mode <= high && high <= 100))
    return invalid(
      'simulation.spread',
      `spread ${low}, ${mode}, ${high}`,
      '默认离散须满足 0 ≤ 乐观 ≤ 最可能 ≤ 悲观 ≤ 100 / the spread keeps 0 ≤ optimistic ≤ likely ≤ pessimistic ≤ 100',
    );
  const isMoney = target.costFen === null || Number.isFinite(target.costFen);
  return isMoney
    ? null
    : invalid('simulation.target', 'budget', '目标成本须为有限数 / the budget is a finite number');
}

/** The first entry of a risk list that cannot be simulated with this plan, or null. */
export function findInvalidRisk(plan: Plan, risks: Risks): InvalidPlan | null {
  const check = checks(plan);
  return (
    firstOf(risks.estimates, check.estimate) ??
    firstOf(risks.drivers, check.driver) ??
    firstOf(risks.events, check.event) ??
    firstOf(risks.correlations, check.correlation)
  );
}

function checks(plan: Plan) {
  const uids = new Set(plan.tasks.map((task) => task.uid));
  const seen = new Set<string>();
  const known = (at: string, reach: Reach): InvalidPlan | null => {
    const stranger = reach === 'all' ? undefined : reach.find((uid) => !uids.has(uid));
    return stranger === undefined ? null : unknownTask(at, stranger);
  };
  const named = (at: string): InvalidPlan | null => {
    if (seen.has(at)) return invalid('risk.duplicate-id', at, '同一标识出现两次 / the same id is used twice');
    seen.add(at);
    return null;
  };
  return {
    estimate: ({ task, minutes, costFen }: Estimate) =>
      named(`estimate ${task}`) ??
      known(`estimate ${task}`, [task]) ??
      faulty(`estimate ${task} duration`, minutes, 'duration') ??
      faulty(`estimate ${task} cost`, costFen, 'money'),
    driver: ({ id, name, probability, factor, tasks }: RiskDriver) =>
      named(`driver ${id}`) ??
      unlikely(`driver ${id} (${name})`, probability) ??
      faulty(`driver ${id} (${name}) factor`, factor, 'duration') ??
      known(`driver ${id} (${name})`, tasks),
    event: ({ id, name, probability, minutes, costFen, tasks }: RiskEvent) =>
      named(`event ${id}`) ??
      unlikely(`event ${id} (${name})`, probability) ??
      faulty(`event ${id} (${name}) duration`, minutes, 'change') ??
      faulty(`event ${id} (${name}) cost`, costFen, 'money') ??
      known(`event ${id} (${name})`, tasks) ??
      aimless(`event ${id} (${name})`, minutes, tasks),
    correlation: ({ id, coefficient, tasks }: Correlation) =>
      named(`correlation ${id}`) ??
      unrelated(`correlation ${id}`, coefficient) ??
      known(`correlation ${id}`, tasks),
  };
}

function unknownTask(at: string, uid: string): InvalidPlan {
  return invalid(
    'risk.unknown-task',
    `${at} → ${uid}`,
    `计划中没有标识为 ${uid} 的任务 / no task of the plan has the uid ${uid}`,
  );
}

function firstOf<T>(items: readonly T[], check: (item: T) => InvalidPlan | null): InvalidPlan | null {
  for (const item of items) {
    const found = check(item);
    if (found !== null) return found;
  }
  return null;
}

function unlikely(at: string, probability: number): InvalidPlan | null {
  if (probability >= 0 && probability <= 1) return null;
  return invalid(
    'risk.probability',
    at,
    `概率 ${probability} 不在 0 与 1 之间 / the probability ${probability} is not between 0 and 1`,
  );
}

function unrelated(at: string, coefficient: number): InvalidPlan | null {
  if (coefficient >= 0 && coefficient < 1) return null;
  return invalid(
    'risk.correlation',
    at,
    `相关系数 ${coefficient} 须不小于 0 且小于 1 / the coefficient ${coefficient} must lie from 0 to below 1`,
  );
}

function aimless(at: string, minutes: Distribution | null, tasks: Reach): InvalidPlan | null {
  if (minutes === null || tasks === 'all' || tasks.length > 0) return null;
  return invalid(
    'risk.without-tasks',
    at,
    '有工期影响的风险须指明受影响的任务 / an event that costs time names the tasks it hits',
  );
}

/** Minutes of 250 years; no figure may be larger, money is not counted in them. */
const MOST_MINUTES = 131_487_840;

const FAULTS = {
  'distribution.not-finite': '分布的数值须为有限数 / the figures of a distribution are finite numbers',
  'distribution.order': '须满足 乐观 ≤ 最可能 ≤ 悲观 / optimistic ≤ most likely ≤ pessimistic',
  'distribution.lambda': 'λ 须大于 0 且不超过 100 / λ lies above 0 and up to 100',
  'distribution.weights':
    '离散分布的权重须不小于 0 且不全为 0,至多 10,000 个值 / weights are ≥ 0 and not all 0, at most 10,000 values',
} as const;

function faulty(
  at: string,
  distribution: Distribution | null,
  figure: 'duration' | 'change' | 'money',
): InvalidPlan | null {
  if (distribution === null) return null;
  const fault = faultOf(distribution);
  if (fault !== null) return invalid(fault, at, FAULTS[fault]);
  const { low, high } = endsOf(distribution);
  if (figure === 'duration' && low < 0)
    return invalid(
      'distribution.negative',
      at,
      '工期或系数不能为负 / durations and factors are not negative',
    );
  if (figure === 'money' || (high <= MOST_MINUTES && low >= -MOST_MINUTES)) return null;
  return invalid('distribution.too-large', at, '工期超过 250 年 / a duration is longer than 250 years');
}

/** The least and the largest figure that stand in a distribution. */
function endsOf(distribution: Distribution): { readonly low: number; readonly high: number } {
  if (distribution.kind === 'fixed') return { low: distribution.value, high: distribution.value };
  if (distribution.kind !== 'discrete') return distribution;
  const values = distribution.values.map(({ value }) => value);
  return { low: Math.min(...values), high: Math.max(...values) };
}
