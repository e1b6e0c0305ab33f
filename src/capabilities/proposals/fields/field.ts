import type { Text } from '#platform/i18n.ts';
import type { ProjectType } from '../../method/names.ts';
import type { projectClasses } from '../../past-projects/names.ts';
import type { ProposalContent } from '../schema/content.ts';

/** What of the form is a column of the proposal itself. */
export interface ProposalHead {
  readonly name: string;
  readonly projectType: ProjectType;
  readonly projectClass: (typeof projectClasses)[number] | null;
  readonly unitId: string | null;
  readonly sponsorId: string | null;
  readonly managerId: string | null;
  readonly benefitOwnerId: string | null;
}

/** The whole form. */
export interface ProposalForm extends ProposalHead {
  readonly content: ProposalContent;
}

export type FieldKey = keyof ProposalHead | keyof ProposalContent;
export type GroupKey =
  | 'basic'
  | 'background'
  | 'strategy'
  | 'goals'
  | 'scope'
  | 'customer'
  | 'solution'
  | 'schedule'
  | 'investment'
  | 'scale'
  | 'benefit'
  | 'risk'
  | 'compliance'
  | 'feasibility';

export type SimpleKind =
  | 'text'
  | 'long'
  | 'choice'
  | 'money'
  | 'number'
  | 'percent'
  | 'day'
  | 'person'
  | 'unit';

/** One cell of a field that is a table. */
export interface CellDef {
  readonly key: string;
  readonly kind: SimpleKind;
  readonly title: Text;
  readonly choices?: Readonly<Record<string, Text>>;
}

/** The moment from which a field must be filled in: the submission for 初选, or 终选. */
export type Stage = 'submit' | 'final';

/** One field of the form: how it is shown, and who must fill it in when. */
export interface FieldDef {
  readonly key: FieldKey;
  readonly group: GroupKey;
  readonly kind: SimpleKind | 'table';
  readonly title: Text;
  readonly hint?: Text;
  readonly choices?: Readonly<Record<string, Text>>;
  readonly cells?: readonly CellDef[];
  readonly required?: Stage;
  /** Missing at the submission it does not stop it, but is pointed out to the receiver. */
  readonly isAsked?: true;
  /** Missing, the proposal does not pass 初选. */
  readonly isKnockOut?: true;
  /** Only for these types. */
  readonly types?: readonly ProjectType[];
  /** Not asked of these classes. */
  readonly notFor?: readonly ('A' | 'B' | 'C')[];
}
