import type { FieldKey, ProposalForm } from '../fields/field.ts';
import { proposalFields } from '../fields/fields.ts';

/** A field that differs between two versions, with both values as they were kept. */
export interface Difference {
  readonly field: FieldKey;
  readonly before: unknown;
  readonly after: unknown;
}

/** The fields in which one version of a form differs from another, in the order of the form. */
export const differencesBetween = (before: ProposalForm, after: ProposalForm): Difference[] => {
  const [old, fresh] = [flat(before), flat(after)];
  return proposalFields.flatMap(({ key }) =>
    JSON.stringify(old[key] ?? null) === JSON.stringify(fresh[key] ?? null)
      ? []
      : [{ field: key, before: old[key] ?? null, after: fresh[key] ?? null }],
  );
};

const flat = ({ content, ...head }: ProposalForm): Readonly<Record<string, unknown>> => ({
  ...content,
  ...head,
});
