import type { FileSubject, Subject } from '../schema.ts';

/** What comments hang on. */
export interface TalkedAbout {
  readonly type: Subject['subjectType'];
  readonly id: string;
}

/** What attachments hang on. */
export interface FiledUnder {
  readonly type: FileSubject['subjectType'];
  readonly id: string;
}

export const queryOf = <T extends string>({ type, id }: { readonly type: T; readonly id: string }) => ({
  subjectType: type,
  subjectId: id,
});
