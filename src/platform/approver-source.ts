import type { Db } from './db/database.ts';
import type { Text } from './i18n.ts';

/** What a reference to approvers is resolved by. */
export interface ApproverPlace {
  readonly applicantId: string;
  readonly pmoUnitId: string | null;
  readonly projectId: string | null;
  readonly now: Date;
}

export interface FoundApprovers {
  readonly people: readonly string[];
  /** Votes a group needs to decide. */
  readonly quorum?: number;
}

/** A way to name approvers by their position, such as the core group of a PMO; the capability that keeps it registers it. */
export interface ApproverSource {
  /** `core-group`: public and stable. */
  readonly kind: string;
  readonly name: Text;
  readonly find: (db: Db, place: ApproverPlace) => Promise<FoundApprovers>;
}
