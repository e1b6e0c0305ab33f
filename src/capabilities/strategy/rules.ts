/** Weights are kept to two places; less than half of one is no difference. */
const tolerance = 0.005;

const rounded = (value: number): number => Math.round(value * 100) / 100;

export interface WeightFault {
  readonly sum: number;
  readonly rule: 'objective.weight-missing' | 'objective.weight-over';
  readonly points: number;
}

/** What keeps the weights of one level from adding up to 100; null where they do, or where there are none. */
export const weightFaultOf = (weights: readonly number[]): WeightFault | null => {
  if (weights.length === 0) return null;
  const sum = rounded(weights.reduce((total, weight) => total + weight, 0));
  if (Math.abs(sum - 100) < tolerance) return null;
  return {
    sum,
    rule: sum < 100 ? 'objective.weight-missing' : 'objective.weight-over',
    points: rounded(Math.abs(100 - sum)),
  };
};

interface TreeRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly weight: number;
  readonly position: number;
}

export type Placed<Row> = Row & { readonly depth: number; readonly totalWeight: number };

/** The rows in tree order with their depth and their weight in the whole strategy. */
export const placed = <Row extends TreeRow>(rows: readonly Row[]): Placed<Row>[] => {
  const below = Map.groupBy(rows, ({ parentId }) => parentId);
  const under = (parent: string | null, depth: number, whole: number): Placed<Row>[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .flatMap((row) => {
        const totalWeight = rounded((whole * row.weight) / 100);
        return [{ ...row, depth, totalWeight }, ...under(row.id, depth + 1, totalWeight)];
      });
  return under(null, 0, 100);
};

/** For each objective the ids of those it stands or falls with: its own, all below it and all above it. */
export const branchesOf = (
  rows: readonly { readonly id: string; readonly parentId: string | null }[],
): ReadonlyMap<string, readonly string[]> => {
  const below = Map.groupBy(rows, ({ parentId }) => parentId);
  const branch = (id: string): string[] => [
    id,
    ...(below.get(id) ?? []).flatMap((child) => branch(child.id)),
  ];
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  const above = (id: string): string[] => {
    const parent = parents.get(id) ?? null;
    return parent === null ? [] : [parent, ...above(parent)];
  };
  return new Map(rows.map(({ id }) => [id, [...branch(id), ...above(id)]]));
};

interface Way {
  readonly fromValue: number | null;
  readonly toValue: number | null;
  readonly currentValue: number | null;
}

/** Per cent of the way from → to, below 0 where it went back; null where a value is missing or there is no way. */
export const progressOf = ({ fromValue, toValue, currentValue }: Way): number | null => {
  if (fromValue === null || toValue === null || currentValue === null || fromValue === toValue) return null;
  return rounded(((currentValue - fromValue) / (toValue - fromValue)) * 100);
};

interface Given {
  readonly objectiveId: string;
  readonly strength: number;
  readonly share: number | null;
}

/** The part of a contributor that goes to each objective, adding up to 1: by shares, else by strength. */
export const partsOf = (contributions: readonly Given[]): ReadonlyMap<string, number> => {
  const hasShares = contributions.some(({ share }) => share !== null && share > 0);
  const sizes = contributions.map(({ objectiveId, strength, share }) => ({
    objectiveId,
    size: hasShares ? (share ?? 0) : strength,
  }));
  const sum = sizes.reduce((total, { size }) => total + size, 0);
  return new Map(sum === 0 ? [] : sizes.map(({ objectiveId, size }) => [objectiveId, size / sum]));
};

/** Alignment of a contributor, 0–100: Σ weight of the objective × strength ÷ 5; null without contributions. */
export const alignmentOf = (
  contributions: readonly Given[],
  weights: ReadonlyMap<string, number>,
): number | null => {
  const real = contributions.filter(({ strength }) => strength > 0);
  if (real.length === 0) return null;
  return rounded(
    real.reduce(
      (sum, { objectiveId, strength }) => sum + (weights.get(objectiveId) ?? 0) * (strength / 5),
      0,
    ),
  );
};

/** The sum of the shares where it is above 100, else null. */
export const shareExcessOf = (shares: readonly (number | null)[]): number | null => {
  const sum = rounded(shares.reduce<number>((total, share) => total + (share ?? 0), 0));
  return sum > 100 + tolerance ? sum : null;
};

interface Arrow {
  readonly fromId: string;
  readonly toId: string;
}

/** An arrow that closes a circle; null where there is none. */
export const circularLinkOf = (links: readonly Arrow[]): Arrow | null => {
  const after = Map.groupBy(links, ({ fromId }) => fromId);
  const reaches = (from: string, goal: string, seen: ReadonlySet<string>): boolean =>
    from === goal ||
    (!seen.has(from) &&
      (after.get(from) ?? []).some(({ toId }) => reaches(toId, goal, new Set([...seen, from]))));
  return links.find(({ fromId, toId }) => reaches(toId, fromId, new Set())) ?? null;
};

export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : rounded((part / whole) * 100);

/** The fields whose change asks the projects of an objective anew. */
const meaningful = ['title', 'measure', 'unit', 'from_value', 'to_value', 'direction'] as const;
type Meaningful = (typeof meaningful)[number];

/** What was changed of the meaning of an objective: field → [before, after]. */
export const meaningChanges = (
  before: Readonly<Record<Meaningful, unknown>>,
  after: Readonly<Record<Meaningful, unknown>>,
): Record<string, [unknown, unknown]> =>
  Object.fromEntries(
    meaningful
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, [before[field], after[field]]]),
  );

/** Whether a period, `2026` or `2026-2028`, holds a year. */
export const coversYear = (period: string, year: number): boolean => {
  const [first = period, last = first] = period.split('-');
  return Number(first) <= year && year <= Number(last);
};

export type OfficeLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** Whether the office may set objectives itself: it decides or leads (DP-01 at 4 or 5). */
export const officeMaySet = (level: OfficeLevel): boolean => level >= 4;
