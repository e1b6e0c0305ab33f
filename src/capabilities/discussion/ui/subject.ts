import type { Subject } from '../schema.ts';

/** What comments and attachments hang on. */
export interface TalkedAbout {
  readonly type: Subject['subjectType'];
  readonly id: string;
}

export const queryOf = ({ type, id }: TalkedAbout): Subject => ({ subjectType: type, subjectId: id });
