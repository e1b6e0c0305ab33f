export interface UnitInTree {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly sortKey: string;
}

/** Whether `parentId` is the unit itself or lies below it, so that moving there would close a loop. */
export const isBelowItself = (units: readonly UnitInTree[], id: string, parentId: string | null): boolean => {
  const above = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const seen = new Set<string>();
  for (let at = parentId; at !== null && !seen.has(at); at = above.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
};

/** Units in reading order, each after its parent, with its depth; siblings by position, then pinyin. */
export const inTreeOrder = <U extends UnitInTree>(units: readonly U[]): (U & { depth: number })[] => {
  const known = new Set(units.map(({ id }) => id));
  const below = Map.groupBy(units, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const visit = (parent: string | null, depth: number): (U & { depth: number })[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => a.position - b.position || (a.sortKey < b.sortKey ? -1 : 1))
      .flatMap((unit) => [{ ...unit, depth }, ...visit(unit.id, depth + 1)]);
  return visit(null, 0);
};

export const areReversed = (from: string | null | undefined, to: string | null | undefined): boolean =>
  typeof from === 'string' && typeof to === 'string' && to < from;

/** The code after the last one with a prefix: P0001, P0002 … */
export const nextCode = (prefix: string, last: string | null): string =>
  `${prefix}${String((last === null ? 0 : Number(last.slice(prefix.length))) + 1).padStart(4, '0')}`;

export const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};
