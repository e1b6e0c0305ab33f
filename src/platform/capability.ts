import type { App } from './app.ts';
import type { ApprovalSubject } from './approval-subject.ts';
import type { ApproverSource } from './approver-source.ts';
import type { BoundRoute } from './handlers.ts';
import type { RuleTexts } from './errors.ts';
import type { JobKind, TimedTask } from './jobs/jobs.ts';
import type { Delivery } from './outbox.ts';
import type { Text } from './i18n.ts';
import type { ListDef } from './list/list-def.ts';
import type { RecordGuard } from './record-guard.ts';
import type { TodoSource } from './todo-source.ts';

/** What a capability gives the product; `capabilities/all.ts` lists them in order. */
export interface Capability {
  readonly name: string;
  readonly routes: readonly BoundRoute[];
  /** Texts of the rules it refuses by. */
  readonly rules: RuleTexts;
  /** Texts of what it tells without refusing: doubts of an import, reasons of a colour. */
  readonly remarks?: RuleTexts;
  /** Permissions its routes ask for, with their names. */
  readonly permissions?: Readonly<Record<string, Text>>;
  /** Lists that can be exported as they are seen. */
  readonly lists?: readonly ListDef[];
  readonly jobs?: readonly JobKind[];
  readonly timed?: readonly TimedTask[];
  readonly deliveries?: readonly Delivery[];
  /** What can be submitted for approval. */
  readonly approvalSubjects?: readonly ApprovalSubject[];
  /** Ways to name approvers by position that designed routes may use. */
  readonly approvers?: readonly ApproverSource[];
  readonly todos?: TodoSource;
  /** What it insists on of records that others keep. */
  readonly guards?: readonly RecordGuard[];
  /** A short pass beside the requests, about once a second in one worker at a time; must be quick when there is nothing to do. */
  readonly background?: (app: App) => Promise<void>;
}
