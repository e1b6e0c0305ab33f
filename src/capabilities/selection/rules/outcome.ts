import type { FinalOutcome } from '../schema/final.ts';

interface Placed {
  readonly candidateId: string;
  readonly title: string;
  readonly costFen: number | null;
  /** Above the budget line. */
  readonly fits: boolean;
}

interface Said {
  readonly candidateId: string;
  readonly outcome: FinalOutcome;
  readonly reason: string;
}

/** What rank and budget line say of one. */
export const usualOutcome = ({ fits }: Pick<Placed, 'fits'>): FinalOutcome => (fits ? 'selected' : 'reserve');

/** The titles of those decided otherwise than rank and budget line say, without a reason. */
export const unreasoned = (rows: readonly Placed[], said: readonly Said[]): readonly string[] =>
  rows.flatMap((row) => {
    const other = said.find(({ candidateId }) => candidateId === row.candidateId);
    return other && other.outcome !== usualOutcome(row) && other.reason.trim() === '' ? [row.title] : [];
  });

/** What all that is chosen costs, as decided or else as rank and budget line say. */
export const chosenFen = (rows: readonly Placed[], said: readonly Said[]): number =>
  rows.reduce((sum, row) => {
    const other = said.find(({ candidateId }) => candidateId === row.candidateId);
    return sum + ((other?.outcome ?? usualOutcome(row)) === 'selected' ? (row.costFen ?? 0) : 0);
  }, 0);
