export interface Span {
  readonly personId: string;
  readonly deputyId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export const overlap = (one: Span, other: Span): boolean =>
  one.validFrom <= (other.validTo ?? '9999') && other.validFrom <= (one.validTo ?? '9999');

/** The people of the circle that a new deputyship would close on some day; null where it closes none. */
export const circleWith = (fresh: Span, others: readonly Span[]): string[] | null => {
  const meeting = others.filter((one) => overlap(one, fresh));
  const trail = [fresh.personId];
  let next: string | undefined = fresh.deputyId;
  while (next !== undefined && !trail.includes(next)) {
    trail.push(next);
    const at: string = next;
    next = meeting.find(({ personId }) => personId === at)?.deputyId;
  }
  return next === fresh.personId ? [...trail, next] : null;
};
