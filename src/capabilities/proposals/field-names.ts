import type { RuleTexts } from '#platform/errors.ts';
import { proposalFields } from './fields/fields.ts';

/** Names of the fields, told in the language of the reader where one is missing. */
export const proposalFieldNames: RuleTexts = Object.fromEntries(
  proposalFields.map(({ key, title }) => [`proposal-field.${key}`, title]),
);
