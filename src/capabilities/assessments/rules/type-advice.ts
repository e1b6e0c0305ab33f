import type { AdvisedType } from '../names.ts';
import type { Reason, TypeAdvice, TypeInputs } from '../schema/type-choice.ts';

/**
 * Which type of PMO goes with an organisation (R-TYP-01, contradictions C2 and C4): one starts as 保证型 and
 * grows with measured maturity; 战略型 may be taken at once where sponsorship and authority are both full.
 */
export const typeAdvice = (inputs: TypeInputs): TypeAdvice => {
  const { recommended, reasons } = recommendation(inputs);
  const offered = offeredBeside(inputs).filter(({ type }) => type !== recommended);
  return {
    recommended,
    offered: offered.map(({ type }) => type),
    reasons: [...reasons, ...offered.map(({ reason }) => reason)],
    warnings: warningsOf(inputs),
    structure: structureHint(inputs.people),
  };
};

/** Whether a choice needs a reason in writing: against the recommendation, or an upgrade before its time. */
export const needsReason = (advice: TypeAdvice, chosen: string): boolean =>
  chosen !== advice.recommended ||
  advice.warnings.some(({ rule, type }) => rule === early && type === chosen);

const early = 'type-advice.early-upgrade';
const ranks: Readonly<Record<AdvisedType, number>> = { assurance: 1, control: 2, directive: 2, strategic: 3 };

const reason = (rule: string, params: Reason['params'] = {}): Reason => ({ rule, params });

/** What each type asks for beside the measured level. */
const demands = {
  strategic: { sponsorship: 4, authority: 4, culture: 3 },
  control: { sponsorship: 3, authority: 3, culture: 2 },
} as const;

interface Recommendation {
  readonly recommended: AdvisedType;
  readonly reasons: readonly Reason[];
}

const recommendation = (inputs: TypeInputs): Recommendation => {
  const { maturity, level } = inputs;
  if (level === null || maturity === null)
    return {
      recommended: 'assurance',
      reasons: [reason('type-advice.unmeasured'), reason('type-advice.start')],
    };
  if (level === 'initial')
    return {
      recommended: 'assurance',
      reasons: [reason('type-advice.initial', { index: maturity.toFixed(2) }), reason('type-advice.start')],
    };
  const measured = reason(`type-advice.${level}`, { index: maturity.toFixed(2) });
  const candidates = level === 'optimising' ? (['strategic', 'control'] as const) : (['control'] as const);
  const passed: Reason[] = [];
  for (const type of candidates) {
    const lacking = lackingFor(type, inputs);
    if (lacking.length === 0) return { recommended: type, reasons: [measured, ...passed] };
    passed.push(...lacking);
  }
  return { recommended: 'assurance', reasons: [measured, ...passed] };
};

const lackingFor = (type: keyof typeof demands, inputs: TypeInputs): Reason[] =>
  (['sponsorship', 'authority', 'culture'] as const).flatMap((key) => {
    const needs = demands[type][key];
    return inputs[key] >= needs ? [] : [reason(`type-advice.low-${key}`, { has: inputs[key], needs, type })];
  });

interface Offer {
  readonly type: AdvisedType;
  readonly reason: Reason;
}

const offeredBeside = ({ sponsorship, authority, form }: TypeInputs): readonly Offer[] => [
  ...(sponsorship === 5 && authority === 5
    ? [{ type: 'strategic' as const, reason: reason('type-advice.direct-strategic') }]
    : []),
  ...(form === 'project' && authority >= 4
    ? [{ type: 'directive' as const, reason: reason('type-advice.directive-possible') }]
    : []),
];

/** What will not work in a form of organisation or under the granted authority, by type. */
const warningsOf = ({ form, authority, present }: TypeInputs): TypeAdvice['warnings'] => [
  ...(['control', 'directive', 'strategic'] as const).flatMap((type) =>
    present !== null && ranks[type] > ranks[present.type] && present.months < present.stepMonths
      ? [
          {
            type,
            ...reason(early, {
              from: present.from,
              months: present.months,
              stepMonths: present.stepMonths,
              type,
            }),
          },
        ]
      : [],
  ),
  ...(['control', 'directive', 'strategic'] as const).flatMap((type) =>
    form === 'functional' || form === 'weak-matrix'
      ? [{ type, ...reason(`type-advice.form-${form}`, { type }) }]
      : [],
  ),
  ...(['control', 'directive', 'strategic'] as const).flatMap((type) =>
    authority < 3 ? [{ type, ...reason('type-advice.no-authority', { has: authority, type }) }] : [],
  ),
];

/** A05 and A19 disagree on size (C2): a hint, nothing more. */
const structureHint = (people: number | null): TypeAdvice['structure'] => {
  if (people === null) return null;
  if (people < 100) return 'dispersed';
  return people < 500 ? 'mixed' : 'central';
};
