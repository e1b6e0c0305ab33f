import type { LevellingProblem, ProblemActivity, ProblemLink, ProblemResource, Split } from './problem.ts';

/** Something a schedule does that the problem forbids. */
export interface Violation {
  readonly rule:
    | 'split.wrong'
    | 'start.missing'
    | 'start.not-whole'
    | 'start.too-early'
    | 'link.broken'
    | 'capacity.exceeded';
  readonly at: string;
  readonly message: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Change {
  readonly at: number;
  readonly units: number;
}

/**
 * Checks a schedule against its problem: every activity starts in a whole period not before its
 * release and runs as long as it takes, every link holds, and at every instant each resource suffices. Reckons with sorted
 * events by id and shares nothing with the schemes that make schedules.
 */
export function verifySchedule(
  problem: LevellingProblem,
  starts: ReadonlyMap<string, number>,
  splits: readonly Split[] = [],
): readonly Violation[] {
  const parts = new Map(splits.map((split) => [split.activity, split.parts]));
  const { activities, links, resources } = problem;
  const spans = new Map<string, Span>();
  const violations: Violation[] = [];
  for (const activity of activities) {
    const { id, duration, release = 0 } = activity;
    const start = starts.get(id);
    if (start === undefined) violations.push({ rule: 'start.missing', at: id, message: '没有开始时段' });
    else if (!Number.isInteger(start))
      violations.push({ rule: 'start.not-whole', at: id, message: `开始 ${start} 不是整数` });
    else {
      const own = parts.get(id);
      spans.set(id, { start, end: own?.at(-1)?.to ?? start + duration });
      if (own !== undefined && !isSplitSound(activity, start, own))
        violations.push({ rule: 'split.wrong', at: id, message: '中断的各段与工期不符,或不允许中断' });
      if (start < release)
        violations.push({ rule: 'start.too-early', at: id, message: `开始 ${start},不得早于 ${release}` });
    }
  }
  const broken = links.flatMap((link) => brokenLink(link, spans));
  const overloads = resources.flatMap((resource, index) => {
    const changes = activities.flatMap(({ id, demand }) => {
      const span = spans.get(id);
      const units = demand[index] ?? 0;
      if (span === undefined || units === 0 || span.start === span.end) return [];
      return (parts.get(id) ?? [{ from: span.start, to: span.end }]).flatMap(({ from, to }) => [
        { at: from, units },
        { at: to, units: -units },
      ]);
    });
    return overloadsOf(resource, changes);
  });
  return [...violations, ...broken, ...overloads];
}

function brokenLink(
  { from, to, lag = 0 }: ProblemLink,
  spans: ReadonlyMap<string, Span>,
): readonly Violation[] {
  const [before, after] = [spans.get(from), spans.get(to)];
  if (before === undefined || after === undefined || after.start >= before.end + lag) return [];
  const message = `${to} 开始于 ${after.start},早于 ${from} 的完成 ${before.end} 加时距 ${lag}`;
  return [{ rule: 'link.broken', at: `${from} → ${to}`, message }];
}

/** Parts begin at the start, follow one another and make up the duration of an activity that may be interrupted. */
function isSplitSound(
  { preemptible, duration }: ProblemActivity,
  start: number,
  parts: Split['parts'],
): boolean {
  const work = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  const isOrdered = parts.every(
    ({ from, to }, index) =>
      from < to && from >= (parts[index - 1]?.to ?? start) && [from, to].every(Number.isInteger),
  );
  return preemptible === true && work === duration && isOrdered && parts[0]?.from === start;
}

/** Usage is summed up in order of time; a capacity holds from its change to the next. */
function overloadsOf(resource: ProblemResource, changes: readonly Change[]): readonly Violation[] {
  const usage = Map.groupBy(changes, ({ at }) => at);
  const limits = new Map((resource.changes ?? []).map(({ from, capacity }) => [from, capacity]));
  const instants = [...new Set([...usage.keys(), ...limits.keys()])].sort((a, b) => a - b);
  const found: Violation[] = [];
  let used = 0;
  let limit = resource.capacity;
  for (const instant of instants) {
    for (const { units } of usage.get(instant) ?? []) used += units;
    limit = limits.get(instant) ?? limit;
    if (used > limit)
      found.push({
        rule: 'capacity.exceeded',
        at: resource.id,
        message: `时段 ${instant} 使用 ${used} 个单位,只有 ${limit} 个`,
      });
  }
  return found;
}
