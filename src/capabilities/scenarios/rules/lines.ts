import type { Line } from '../names.ts';

/** A candidate of the round as the live plan has it. */
export interface LiveCandidate {
  readonly id: string;
  readonly proposalId: string;
  readonly number: string;
  readonly title: string;
  readonly isIn: boolean;
  /** Its project has begun, so it cannot be left out any more. */
  readonly hasBegun: boolean;
  readonly startsOn: string | null;
  /** Calendar months it takes; null where nobody said. */
  readonly months: number | null;
  readonly shiftMonths: number;
  readonly costFen: number | null;
  readonly npvFen: number | null;
  readonly benefitFen: number | null;
  /** Out of 100. */
  readonly score: number | null;
  readonly riskLevel: 'low' | 'medium' | 'high' | null;
  readonly category: string | null;
  readonly mandatoryReason: string | null;
  readonly demand: readonly { readonly role: string; readonly month: number; readonly people: number }[];
  readonly relations: readonly { readonly otherId: string; readonly kind: 'requires' | 'excludes' }[];
}

export interface Live {
  readonly budgetFen: number | null;
  readonly isDecided: boolean;
  readonly candidates: readonly LiveCandidate[];
}

/** The live plan as lines of a scenario. */
export const linesOf = ({ candidates }: Live): Line[] =>
  candidates.map(({ id, isIn, shiftMonths }) => ({
    candidateId: id,
    isIn,
    shiftMonths,
    costFen: null,
    npvFen: null,
    benefitFen: null,
  }));

/** The candidates as a scenario has them; one it does not know stays as it is live. */
export const candidatesUnder = ({ candidates }: Live, lines: readonly Line[]): LiveCandidate[] => {
  const byId = new Map(lines.map((line) => [line.candidateId, line]));
  return candidates.map((one) => {
    const line = byId.get(one.id);
    if (!line) return one;
    return {
      ...one,
      isIn: line.isIn,
      shiftMonths: line.shiftMonths,
      costFen: line.costFen ?? one.costFen,
      npvFen: line.npvFen ?? one.npvFen,
      benefitFen: line.benefitFen ?? one.benefitFen,
    };
  });
};
