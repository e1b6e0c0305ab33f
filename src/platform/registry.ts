import type { ApprovalSubject } from './approval-subject.ts';
import type { ApproverSource } from './approver-source.ts';
import type { Capability } from './capability.ts';
import type { RecordGuard } from './record-guard.ts';
import type { TodoSource } from './todo-source.ts';

/** What capabilities offer to those before them, which do not know them by name. */
export interface Registry {
  readonly subjects: ReadonlyMap<string, ApprovalSubject>;
  readonly approvers: ReadonlyMap<string, ApproverSource>;
  readonly todos: readonly TodoSource[];
  readonly guards: readonly RecordGuard[];
}

/** Gathers what the capabilities offer. */
export const registryOf = (capabilities: readonly Capability[]): Registry => ({
  subjects: byKind(capabilities.flatMap(({ approvalSubjects }) => approvalSubjects ?? [])),
  approvers: byKind(capabilities.flatMap(({ approvers }) => approvers ?? [])),
  todos: capabilities.flatMap(({ todos }) => todos ?? []),
  guards: capabilities.flatMap(({ guards }) => guards ?? []),
});

export const emptyRegistry: Registry = { subjects: new Map(), approvers: new Map(), todos: [], guards: [] };

const byKind = <T extends { readonly kind: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.kind, one]));
