import { requiredSections, type CharterState, type SectionKey } from './names.ts';

export interface CharterDates {
  readonly mandateFrom: string | null;
  readonly mandateTo: string | null;
  /** Null = not approved. */
  readonly approvedOn: string | null;
  readonly supersededOn: string | null;
  readonly isInApproval: boolean;
}

/** Where a charter stands on a day. */
export const stateOn = (charter: CharterDates, day: string): CharterState => {
  const { mandateFrom, mandateTo, approvedOn, supersededOn, isInApproval } = charter;
  if (approvedOn === null) return isInApproval ? 'in-approval' : 'draft';
  if (supersededOn !== null && supersededOn <= day) return 'superseded';
  if (mandateFrom !== null && mandateFrom > day) return 'coming';
  return mandateTo !== null && mandateTo < day ? 'expired' : 'in-force';
};

export interface CharterContent {
  readonly edition: string;
  readonly sections: Readonly<Partial<Record<SectionKey, string>>>;
  readonly goals: readonly { readonly text: string; readonly objectiveId: string | null }[];
  readonly mandateFrom: string | null;
  readonly mandateTo: string | null;
}

/** What of the unit's other charters matters to a new edition. */
export interface EarlierCharter {
  readonly edition: string;
  readonly mandateFrom: string | null;
}

export interface Obstacle {
  readonly rule:
    | 'charter.section-empty'
    | 'charter.goal-lacking'
    | 'charter.goal-unlinked'
    | 'charter.mandate-lacking'
    | 'charter.two-in-force';
  readonly params: Readonly<Record<string, unknown>>;
}

/** Why a charter cannot be submitted, first things first; null where it can. */
export const obstacleTo = (charter: CharterContent, inForce: EarlierCharter | null): Obstacle | null => {
  const empty = requiredSections.find((key) => (charter.sections[key] ?? '').trim() === '');
  if (empty)
    return { rule: 'charter.section-empty', params: { section: { rule: `charter-section.${empty}` } } };
  if (charter.goals.length === 0) return { rule: 'charter.goal-lacking', params: {} };
  const unlinked = charter.goals.find(({ objectiveId }) => objectiveId === null);
  if (unlinked) return { rule: 'charter.goal-unlinked', params: { goal: unlinked.text } };
  if (charter.mandateFrom === null) return { rule: 'charter.mandate-lacking', params: {} };
  if (inForce !== null && charter.mandateFrom <= (inForce.mandateFrom ?? ''))
    return {
      rule: 'charter.two-in-force',
      params: { edition: inForce.edition, from: inForce.mandateFrom ?? '' },
    };
  return null;
};

/** The edition after the last one: V1.0, then V1.1 … */
export const nextEdition = (editions: readonly string[]): string => {
  const numbers = editions.flatMap((edition) => {
    const match = /^V(\d+)\.(\d+)$/.exec(edition);
    return match ? [{ major: Number(match[1]), minor: Number(match[2]) }] : [];
  });
  const last = numbers.toSorted((a, b) => a.major - b.major || a.minor - b.minor).at(-1);
  return last ? `V${last.major}.${last.minor + 1}` : 'V1.0';
};

/** The document number after those of a year: PMO-CH-2026-01. */
export const nextDocumentNumber = (prefix: string, year: string, taken: readonly string[]): string => {
  const start = `${prefix}-${year}-`;
  const last = Math.max(
    0,
    ...taken
      .filter((number) => number.startsWith(start))
      .map((number) => Number(number.slice(start.length)) || 0),
  );
  return `${start}${String(last + 1).padStart(2, '0')}`;
};

export interface Difference {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** Fields that differ between two editions, by their keys. */
export const differences = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Difference[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((what) => ({ what, before: before[what] ?? '', after: after[what] ?? '' }))
    .filter((one) => one.before !== one.after);

/** A month before its mandate ends a charter needs a successor. */
export const reminderDays = 30;

interface DatedPolicy {
  readonly officeId: string;
  readonly year: number;
  readonly publishedOn: string | null;
}

/** The policy (方针) that holds in a year: the latest published, of the reader's PMO unit where it has one. */
export const effectivePolicy = <P extends DatedPolicy>(
  policies: readonly P[],
  { year, officeId }: { readonly year: number; readonly officeId: string | null },
): P | null => {
  const published = policies
    .filter((policy) => policy.publishedOn !== null && policy.year <= year)
    .toSorted((one, other) => other.year - one.year);
  return published.find((policy) => policy.officeId === officeId) ?? published[0] ?? null;
};
