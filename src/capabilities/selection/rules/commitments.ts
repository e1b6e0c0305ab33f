import { loadsOf, type Capacity, type Demanding } from './capacity.ts';

/** Something another round promised people to: 1 chosen, 0.5 in reserve. */
export interface Taken extends Demanding {
  readonly roundNumber: string;
}

export interface LoadPart {
  readonly kind: 'committed' | 'probable' | 'asked';
  readonly title: string;
  /** The round that decided; null for a candidate of this round. */
  readonly roundNumber: string | null;
  readonly share: number;
  /** People it needs in the month, times its share. */
  readonly people: number;
}

export interface CheckedLoad {
  readonly role: string;
  readonly month: string;
  /** Committed, probable and asked together. */
  readonly need: number;
  readonly committed: number;
  readonly probable: number;
  readonly asked: number;
  readonly capacity: number | null;
  /** What is left, below 0 where it does not suffice; null where nobody said how many there are. */
  readonly balance: number | null;
  readonly parts: readonly LoadPart[];
}

const rounded = (people: number): number => Math.round(people * 100) / 100;
const keyOf = ({ role, month }: { readonly role: string; readonly month: string }): string =>
  `${role}|${month}`;

/** Supply less committed, probable and what the candidates ask for, in every role and month the candidates touch. */
export const checkedLoads = (
  candidates: readonly Demanding[],
  taken: readonly Taken[],
  capacities: readonly Capacity[],
): readonly CheckedLoad[] => {
  const own = loadsOf(candidates, capacities);
  const roles = new Set(own.map(({ role }) => role));
  const months = new Set(own.map(({ month }) => month));
  const parts = Map.groupBy(
    [
      ...taken.flatMap((one) => partsOf(one, one.share < 1 ? 'probable' : 'committed', one.roundNumber)),
      ...candidates.flatMap((one) => partsOf(one, 'asked', null)),
    ],
    keyOf,
  );
  return loadsOf([...taken, ...candidates], capacities)
    .filter(({ role, month }) => roles.has(role) && months.has(month))
    .map((load) => {
      const made = (parts.get(keyOf(load)) ?? []).map(({ role: _role, month: _month, ...part }) => part);
      const sumOf = (kind: LoadPart['kind']): number =>
        rounded(made.reduce((sum, part) => sum + (part.kind === kind ? part.people : 0), 0));
      return {
        ...load,
        committed: sumOf('committed'),
        probable: sumOf('probable'),
        asked: sumOf('asked'),
        balance: load.capacity === null ? null : rounded(load.capacity - load.need),
        parts: made,
      };
    });
};

const partsOf = (one: Demanding, kind: LoadPart['kind'], roundNumber: string | null) =>
  loadsOf([one], []).flatMap(({ role, month, need }) =>
    need === 0 ? [] : [{ role, month, kind, title: one.title, roundNumber, share: one.share, people: need }],
  );

/** Where the candidates ask for more than is left; what others took already is no fault of theirs. */
export const overAsked = (loads: readonly CheckedLoad[]) =>
  loads.flatMap(({ role, month, need, capacity, asked }) =>
    capacity !== null && asked > 0 && need > capacity ? [{ role, month, need, capacity }] : [],
  );

const mostMonths = 6;

/** The shifts of one candidate alone after which nothing is over, the shortest for each. */
export const relievingShifts = (
  candidates: readonly Demanding[],
  taken: readonly Taken[],
  capacities: readonly Capacity[],
) => {
  const isOver = (some: readonly Demanding[]): boolean =>
    overAsked(checkedLoads(some, taken, capacities)).length > 0;
  if (!isOver(candidates)) return [];
  return candidates.flatMap(({ id, title, startsOn, shiftMonths }) => {
    if (startsOn === null) return [];
    for (let months = 1; months <= mostMonths; months++) {
      const moved = candidates.map((one) =>
        one.id === id ? { ...one, shiftMonths: shiftMonths + months } : one,
      );
      if (!isOver(moved)) return [{ candidateId: id, title, months }];
    }
    return [];
  });
};

/** What other rounds leave of the people there are, never below none. */
export const leftOver = (capacities: readonly Capacity[], taken: readonly Taken[]): readonly Capacity[] => {
  const used = new Map(loadsOf(taken, []).map((load) => [keyOf(load), load.need]));
  return capacities.map((one) => ({
    ...one,
    people: Math.max(0, rounded(one.people - (used.get(keyOf(one)) ?? 0))),
  }));
};
