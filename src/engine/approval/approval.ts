/** 会签: everybody; 或签: one is enough; 票签: a number of votes. */
export type StepMode = 'all' | 'one' | 'vote';
/** `advise` gives an opinion that never blocks, `notify` is told only. */
export type StepDuty = 'decide' | 'advise' | 'notify';

export interface RouteStep {
  readonly id: string;
  readonly mode: StepMode;
  /** Votes needed by mode `vote`. */
  readonly votes: number | null;
  readonly duty: StepDuty;
  readonly people: readonly string[];
}

/** A route as it is frozen at submission: nobody barred sits in a step that decides. */
export interface Route {
  readonly applicant: string;
  /** People who never decide, the applicant among them. */
  readonly barred: readonly string[];
  readonly steps: readonly RouteStep[];
}

export type ActionKind =
  | 'approve'
  | 'reject'
  | 'return'
  | 'add-signer'
  | 'remove-signer'
  | 'transfer'
  | 'delegate'
  | 'withdraw'
  | 'remind'
  | 'copy'
  | 'terminate'
  | 'resubmit'
  | 'escalate';

/** What somebody did, as it is kept for ever. */
export interface RecordedAction {
  readonly kind: ActionKind;
  /** Null: the clock. */
  readonly author: string | null;
  /** ISO instant. */
  readonly at: string;
  readonly opinion: string | null;
  /** Step and seat acted in; the seat is named by its holder, for whom a deputy acts. */
  readonly step: string | null;
  readonly seat: string | null;
  readonly people: readonly string[];
  /** Returned to; null: the applicant. */
  readonly toStep: string | null;
  readonly place: 'before' | 'after' | null;
  /** Id of the step that added signers make. */
  readonly newStep: string | null;
  /** The route of a new version. */
  readonly route: Route | null;
}

export type Verdict = 'approve' | 'reject';

export interface Seat {
  readonly person: string;
  /** May decide in his place: those it escalated to. */
  readonly standIns: readonly string[];
  /** Was asked by the holder for his opinion first. */
  readonly delegate: string | null;
  readonly verdict: Verdict | null;
}

export interface StepState {
  readonly id: string;
  readonly mode: StepMode;
  readonly votes: number | null;
  readonly duty: StepDuty;
  /** Who added it while the request ran. */
  readonly addedBy: string | null;
  readonly seats: readonly Seat[];
  readonly status: 'waiting' | 'open' | 'done';
  readonly openedAt: string | null;
  readonly doneAt: string | null;
}

export type ApprovalOutcome = 'approved' | 'rejected' | 'withdrawn' | 'terminated';

export interface ApprovalState {
  readonly applicant: string;
  readonly barred: readonly string[];
  /** `returned`: the applicant is to submit a new version. */
  readonly phase: 'running' | 'returned' | 'ended';
  readonly outcome: ApprovalOutcome | null;
  readonly endedAt: string | null;
  /** Which version is before the approvers, from 1. */
  readonly round: number;
  readonly steps: readonly StepState[];
  readonly copied: readonly string[];
  /** Every action in order; opinions are never dropped. */
  readonly actions: readonly RecordedAction[];
}

/** Whom the request waits for, and for what. */
export interface Waiting {
  readonly person: string;
  readonly task: 'decide' | 'advise' | 'resubmit';
  readonly step: string | null;
  readonly seat: string | null;
  readonly since: string | null;
}

/** Everybody whose turn it is; empty only when the request has ended. */
export function waitingOf(state: ApprovalState): Waiting[] {
  if (state.phase === 'ended') return [];
  if (state.phase === 'returned')
    return [
      {
        person: state.applicant,
        task: 'resubmit',
        step: null,
        seat: null,
        since: state.actions.at(-1)?.at ?? null,
      },
    ];
  return state.steps.flatMap(({ id, duty, status, seats, openedAt }) =>
    status !== 'open' || duty === 'notify'
      ? []
      : seats
          .filter(({ verdict }) => verdict === null)
          .flatMap(({ person, standIns, delegate }) =>
            [
              { person, task: duty },
              ...standIns.map((standIn) => ({ person: standIn, task: duty })),
              ...(delegate === null ? [] : [{ person: delegate, task: 'advise' as const }]),
            ].map((one) => ({ ...one, step: id, seat: person, since: openedAt })),
          ),
  );
}
