interface Requirement {
  readonly from: string;
  readonly to: string;
}

/** A circle of requirements as the candidates on it in order, the first repeated at the end; null where there is none. */
export const circleOf = (requirements: readonly Requirement[]): readonly string[] | null => {
  const next = Map.groupBy(requirements, ({ from }) => from);
  const done = new Set<string>();
  const visit = (at: string, way: readonly string[]): readonly string[] | null => {
    const seen = way.indexOf(at);
    if (seen >= 0) return [...way.slice(seen), at];
    if (done.has(at)) return null;
    for (const { to } of next.get(at) ?? []) {
      const circle = visit(to, [...way, at]);
      if (circle) return circle;
    }
    done.add(at);
    return null;
  };
  for (const start of next.keys()) {
    const circle = visit(start, []);
    if (circle) return circle;
  }
  return null;
};

/** The number after the highest of a year: 2026-1, 2026-2. */
export const nextRoundNumber = (year: number, numbers: readonly string[]): string => {
  const used = numbers.flatMap((number) => {
    const match = new RegExp(`^${year}-(\\d+)$`).exec(number);
    return match ? [Number(match[1])] : [];
  });
  return `${year}-${Math.max(0, ...used) + 1}`;
};

/** The first day of the month of a day, moved by whole months: `2026-06-17`, 1 → `2026-07-01`. */
export const monthOf = (day: string, shift = 0): string => {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + shift;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
};

/** The day something begins: as planned, or the first of the month it was put off to. */
export const plannedStart = (startsOn: string | null, shiftMonths: number): string | null =>
  startsOn === null || shiftMonths === 0 ? startsOn : monthOf(startsOn, shiftMonths);
