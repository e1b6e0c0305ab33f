import type { Colour } from '#engine/health/rules.ts';

type Light = Colour | null;

/** A project from one colour to another. */
export interface Move {
  readonly id: string;
  readonly from: Light;
  readonly to: Light;
}

const badness = (light: Light): number => (light === null ? -1 : { green: 0, amber: 1, red: 2 }[light]);
const distance = ({ from, to }: Pick<Move, 'from' | 'to'>): number => badness(to) - badness(from);

/** What gets worst first; of two alike the one that falls further. */
export const worstFirst = <M extends Move>(moves: readonly M[]): M[] =>
  moves.toSorted((one, other) => badness(other.to) - badness(one.to) || distance(other) - distance(one));

/** How many go from which colour to which, worst first. */
export const movesOf = (
  moves: readonly Move[],
): { readonly from: Light; readonly to: Light; readonly count: number }[] => {
  const groups = Map.groupBy(worstFirst(moves), ({ from, to }) => `${from ?? ''} ${to ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ from: first.from, to: first.to, count: group.length }] : [];
  });
};
