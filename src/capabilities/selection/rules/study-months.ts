import { monthOf } from '../../scoring/rules/rounds.ts';
import type { Capacity } from './capacity.ts';

/** When a project would start and whom it needs in which month after. */
export interface Timed {
  readonly startsOn: string | null;
  readonly shiftMonths: number;
  readonly demand: readonly { readonly role: string; readonly month: number; readonly people: number }[];
}

/** An amount in so many whole parts of one size, the remainder in the last: nobody states when money is spent. */
export const evenly = (amount: number, length: number): number[] => {
  const each = Math.floor(amount / length);
  return Array.from({ length }, (_, at) => (at < length - 1 ? each : amount - each * (length - 1)));
};

/** What a project costs in the months it needs people; all of it in the first month where it needs nobody. */
export const costByMonth = (cost: number, { demand }: Pick<Timed, 'demand'>): number[] =>
  evenly(cost, Math.max(1, ...demand.map(({ month }) => month + 1)));

/** The limit of each month; where none is given, `all`. */
export const limitsOf = (
  months: readonly string[],
  given: readonly { readonly month: string; readonly fen: number }[],
  { all, unitFen }: { readonly all: number; readonly unitFen: number },
): number[] => {
  const known = new Map(given.map(({ month, fen }) => [monthOf(month), fen / unitFen]));
  return Array.from({ length: Math.max(1, months.length) }, (_, at) => known.get(months[at] ?? '') ?? all);
};

/** People by role for each month after the start. */
export const demandOf = ({ demand }: Pick<Timed, 'demand'>): Record<string, number[]> => {
  const length = Math.max(0, ...demand.map(({ month }) => month + 1));
  const byRole: Record<string, number[]> = {};
  for (const { role, month, people } of demand) {
    const own = (byRole[role] ??= Array.from({ length }, () => 0));
    own[month] = (own[month] ?? 0) + people;
  }
  return byRole;
};

/** The months from the first start to the last end, however late within what may be shifted. */
export const monthsOf = (studied: readonly Timed[], mostShift: number): readonly string[] => {
  const starts = studied.flatMap(({ startsOn, shiftMonths }) =>
    startsOn === null ? [] : [monthOf(startsOn, shiftMonths)],
  );
  const ends = studied.flatMap(({ startsOn, shiftMonths, demand }) =>
    startsOn === null
      ? []
      : [monthOf(startsOn, shiftMonths + mostShift + Math.max(0, ...demand.map(({ month }) => month)))],
  );
  const [first = '', last = ''] = [starts.toSorted()[0], ends.toSorted().at(-1)];
  const months: string[] = [];
  for (let month = first; month !== '' && month <= last; month = monthOf(month, 1)) months.push(month);
  return months;
};

/** Where nobody said how many there are, as many as are asked for. */
export const capacityOf = (
  studied: readonly Timed[],
  months: readonly string[],
  capacities: readonly Capacity[],
): Record<string, number[]> => {
  const roles = new Set(studied.flatMap(({ demand }) => demand.map(({ role }) => role)));
  const enough = studied.reduce(
    (sum, { demand }) => sum + demand.reduce((own, { people }) => own + people, 0),
    1,
  );
  return Object.fromEntries(
    [...roles].map((role) => [
      role,
      months.map(
        (month) => capacities.find((one) => one.role === role && one.month === month)?.people ?? enough,
      ),
    ]),
  );
};
