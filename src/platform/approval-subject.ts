import type { StepNote } from '#engine/approval/plan-route.ts';
import type { Actor } from './actor.ts';
import type { Db } from './db/database.ts';
import type { Write } from './db/write.ts';
import type { Text } from './i18n.ts';

export type ApprovalOutcome = 'approved' | 'rejected' | 'withdrawn' | 'terminated';

/** One line of what the approvers see and the print-out prints. */
export interface ApprovalFact {
  readonly label: Text;
  readonly value: string;
}

/** What is submitted, as it stands at that instant: it is stored with its hash and never read anew. */
export interface FrozenSubject {
  readonly title: string;
  readonly facts: readonly ApprovalFact[];
  /** The whole content, JSON; what was approved is what is stored. */
  readonly content: unknown;
  readonly pmoUnitId: string | null;
  readonly projectId: string | null;
  readonly amountFen: number | null;
  readonly projectClass: 'A' | 'B' | 'C' | null;
  /** Decision point of the register of authority it falls under: where the head ranks too low there, the superior signs too. */
  readonly point?: string;
  /** People who cannot decide beside the applicant: beneficiaries, members of what is assessed. */
  readonly barred: readonly string[];
}

/** One step of a route, its people already found. */
export interface PlannedStep {
  readonly name: Text;
  /** 会签: everybody; 或签: one is enough; 票签: `votes` of them. */
  readonly mode: 'all' | 'one' | 'vote';
  readonly votes?: number;
  /** `advise` gives an opinion that never blocks, `notify` is told only. */
  readonly duty: 'decide' | 'advise' | 'notify';
  readonly people: readonly string[];
  /** Working hours until it is late. */
  readonly hours?: number;
  /** Why it is asked at all, where the route alone does not say. */
  readonly notes?: readonly StepNote[];
}

/** A kind of record that can be submitted for approval; the capability that owns the record registers it. */
export interface ApprovalSubject {
  /** `charter`: public and stable. */
  readonly kind: string;
  readonly name: Text;
  /** Page of the record. */
  readonly path: (subjectId: string) => string;
  /** Throws an `AppError` that names what is missing where the record cannot be submitted. */
  readonly freeze: (db: Db, subjectId: string, now: Date) => Promise<FrozenSubject>;
  /** The route where the administrator designed none. */
  readonly steps: (db: Db, subjectId: string, now: Date) => Promise<readonly PlannedStep[]>;
  /** Who may submit it. */
  readonly expectSubmitter: (db: Db, who: Actor, subjectId: string) => Promise<void>;
  /** Who may read the approval beside applicant and approvers. */
  readonly canRead: (db: Db, who: Actor, subjectId: string) => Promise<boolean>;
  /** The record's own action, in the transaction of the last decision. */
  readonly settle: (write: Write, subjectId: string, settled: SettledApproval) => Promise<void>;
}

export interface SettledApproval {
  readonly approvalId: string;
  readonly outcome: ApprovalOutcome;
}
