import type { Write } from './db/write.ts';

/** What a capability insists on of records that one before it keeps: of people, that an administrator stays. */
export interface RecordGuard {
  /** The kind of record, as the audit log names it. */
  readonly subject: string;
  /** Refuses what these records have just become; what was written is undone by the refusal. */
  readonly expect: (write: Write, ids: readonly string[]) => Promise<void>;
}

/** Asks every guard of these records, once they are changed. */
export const expectGuarded = async (write: Write, subject: string, ids: readonly string[]): Promise<void> => {
  for (const guard of write.registry.guards) if (guard.subject === subject) await guard.expect(write, ids);
};
