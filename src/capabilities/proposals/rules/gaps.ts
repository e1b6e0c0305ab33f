import type { FieldDef, FieldKey, ProposalForm, Stage } from '../fields/field.ts';
import { proposalFields } from '../fields/fields.ts';
import { benefitOf, costOf } from './case.ts';

/** Why a field is pointed out: it stops the submission, 初选, 终选, or leaves a figure unknown. */
export type GapKind = 'submit' | 'asked' | 'knock-out' | 'no-return' | 'final';

export interface Gap {
  readonly field: FieldKey;
  readonly kind: GapKind;
}

const valueOf = (form: ProposalForm, key: FieldKey): unknown => {
  const { content, ...head } = form;
  const all: Readonly<Record<string, unknown>> = { ...content, ...head };
  return all[key];
};

/** Whether somebody has put something into a field; a table of years needs a cost. */
const isFilled = (form: ProposalForm, key: FieldKey): boolean => {
  if (key === 'years') return form.content.years.some((year) => costOf(year) > 0);
  const value = valueOf(form, key);
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined;
};

/** Whether a field is asked of a proposal of this type and class. */
export const concerns = ({ types, notFor }: FieldDef, form: ProposalForm): boolean => {
  if (types && !types.includes(form.projectType)) return false;
  return form.projectClass === null || !notFor?.includes(form.projectClass);
};

/** Types that need no return: their reason is a duty. */
const withoutReturn = new Set(['compliance']);

/** What is missing in a form, and what for. */
export const gapsOf = (form: ProposalForm): Gap[] => {
  const missing = proposalFields.filter((field) => concerns(field, form) && !isFilled(form, field.key));
  const gaps = missing.flatMap(({ key, required, isAsked, isKnockOut }): Gap[] => {
    if (required === 'submit') return [{ field: key, kind: 'submit' }];
    if (isKnockOut) return [{ field: key, kind: 'knock-out' }];
    if (isAsked) return [{ field: key, kind: 'asked' }];
    return required === 'final' ? [{ field: key, kind: 'final' }] : [];
  });
  const hasReturn = form.content.years.some((year) => benefitOf(year) !== 0);
  const isDuty = withoutReturn.has(form.projectType) || form.content.mandatory !== 'none';
  if (isFilled(form, 'years') && !hasReturn && !isDuty) gaps.push({ field: 'years', kind: 'no-return' });
  return gaps;
};

/** The fields that keep a form from being submitted, or from 终选. */
export const missingFor = (form: ProposalForm, stage: Stage): FieldKey[] =>
  proposalFields
    .filter(({ required }) => required === 'submit' || (stage === 'final' && required === 'final'))
    .filter((field) => concerns(field, form) && !isFilled(form, field.key))
    .map(({ key }) => key);
