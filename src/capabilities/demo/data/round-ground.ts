import type { IdOf } from './image.ts';
import type { DemoPortfolio, DemoRound } from './pmo-set.ts';
import type { DemoProposal, DemoProposals } from './proposal-set.ts';

export interface RoundGround {
  readonly given: DemoPortfolio;
  readonly proposals: DemoProposals;
  readonly idOf: IdOf;
}

/** What a round says of a proposal. */
export interface Judged {
  readonly proposal: DemoProposal;
  readonly total: number;
  readonly outcome: 'passed' | 'out' | 'returned' | null;
  readonly reason: string;
  readonly rank: number | null;
  readonly isWithin: boolean;
}

export const candidateId = (round: DemoRound, proposal: string, idOf: IdOf) =>
  idOf('candidate', `${round.id} ${proposal}`);

/** An hour of a day where the enterprise of the demonstration is, in 江城: what it tells happened by the clocks there. */
export const at = (day: string, hour = 9): string => `${day}T${String(hour).padStart(2, '0')}:00:00+08:00`;
