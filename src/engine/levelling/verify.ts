import type { LevellingProblem, ProblemResource } from './problem.ts';

/** Something a schedule does that the problem forbids. */
export interface Violation {
  readonly rule:
    'start.missing' | 'start.not-whole' | 'start.too-early' | 'link.broken' | 'capacity.exceeded';
  readonly at: string;
  readonly message: string;
}

interface Change {
  readonly at: number;
  readonly units: number;
}

/**
 * Checks a schedule against its problem: every activity starts in a whole period not before its
 * release, every link holds, and at every instant each resource suffices. Reckons with sorted
 * events by id and shares nothing with the schemes that make schedules.
 */
export function verifySchedule(
  problem: LevellingProblem,
  starts: ReadonlyMap<string, number>,
): readonly Violation[] {
  const { activities, links, resources } = problem;
  const spans = new Map<string, { start: number; end: number }>();
  const violations: Violation[] = [];
  for (const { id, duration, release = 0 } of activities) {
    const start = starts.get(id);
    if (start === undefined) violations.push({ rule: 'start.missing', at: id, message: '没有开始时段' });
    else if (!Number.isInteger(start))
      violations.push({ rule: 'start.not-whole', at: id, message: `开始 ${start} 不是整数` });
    else {
      spans.set(id, { start, end: start + duration });
      if (start < release)
        violations.push({ rule: 'start.too-early', at: id, message: `开始 ${start},不得早于 ${release}` });
    }
  }
  for (const { from, to, lag = 0 } of links) {
    const [before, after] = [spans.get(from), spans.get(to)];
    if (before === undefined || after === undefined || after.start >= before.end + lag) continue;
    const message = `${to} 开始于 ${after.start},早于 ${from} 的完成 ${before.end} 加时距 ${lag}`;
    violations.push({ rule: 'link.broken', at: `${from} → ${to}`, message });
  }
  const overloads = resources.flatMap((resource, index) => {
    const changes = activities.flatMap(({ id, demand }) => {
      const span = spans.get(id);
      const units = demand[index] ?? 0;
      if (span === undefined || units === 0 || span.start === span.end) return [];
      return [
        { at: span.start, units },
        { at: span.end, units: -units },
      ];
    });
    return overloadsOf(resource, changes);
  });
  return [...violations, ...overloads];
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
