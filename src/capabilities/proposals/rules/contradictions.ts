import type { RuleParams } from '#platform/errors.ts';
import type { ProposalForm } from '../fields/field.ts';
import { caseOf } from './case.ts';
import { missingFor } from './gaps.ts';

/** Why a form cannot be submitted: a rule with its params. */
export interface Contradiction {
  readonly rule:
    | 'proposal.incomplete'
    | 'proposal.shares-not-100'
    | 'proposal.years-missing'
    | 'proposal.years-repeated'
    | 'proposal.days-reversed'
    | 'proposal.benefit-owner-is-manager'
    | 'proposal.month-reversed'
    | 'proposal.points-out-of-order';
  readonly params: RuleParams;
}

/** The first reason why a form cannot be submitted; null where it can. The button asks what the server asks. */
export const whyNotSubmitted = (form: ProposalForm): Contradiction | null => {
  const missing = missingFor(form, 'submit');
  if (missing.length > 0)
    return {
      rule: 'proposal.incomplete',
      params: { fields: missing.map((key) => ({ rule: `proposal-field.${key}` })) },
    };
  return wrongFigures(form) ?? wrongPeople(form) ?? wrongPlan(form);
};

const wrongFigures = ({ content }: ProposalForm): Contradiction | null => {
  const sum = content.objectives.reduce((total, { sharePercent }) => total + sharePercent, 0);
  if (content.objectives.length > 0 && Math.abs(sum - 100) > 1e-6)
    return { rule: 'proposal.shares-not-100', params: { sum } };
  const result = caseOf(content);
  if (result.status === 'missing-years')
    return { rule: 'proposal.years-missing', params: { years: result.years } };
  if (result.status === 'repeated-years')
    return { rule: 'proposal.years-repeated', params: { years: result.years } };
  const unordered = content.estimates.find(
    ({ optimistic, likely, pessimistic }) => !(optimistic <= likely && likely <= pessimistic),
  );
  return unordered ? { rule: 'proposal.points-out-of-order', params: { item: unordered.item } } : null;
};

const wrongPeople = ({ managerId, benefitOwnerId }: ProposalForm): Contradiction | null =>
  managerId !== null && managerId === benefitOwnerId
    ? { rule: 'proposal.benefit-owner-is-manager', params: {} }
    : null;

const wrongPlan = ({ content: { startOn, finishOn, needs } }: ProposalForm): Contradiction | null => {
  if (startOn !== null && finishOn !== null && finishOn < startOn)
    return { rule: 'proposal.days-reversed', params: { startOn, finishOn } };
  const reversed = needs.find(({ fromMonth, toMonth }) => toMonth < fromMonth);
  return reversed ? { rule: 'proposal.month-reversed', params: { role: reversed.role } } : null;
};
