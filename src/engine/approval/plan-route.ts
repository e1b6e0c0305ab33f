import type { RouteStep } from './approval.ts';

/** Why the people of a step are not those the route names. */
export type StepNote =
  | { readonly kind: 'barred'; readonly person: string }
  | { readonly kind: 'deputy'; readonly person: string; readonly by: string }
  | { readonly kind: 'superior'; readonly person: string }
  /** Signs beside the head, whose rank is below that of the heads concerned. */
  | { readonly kind: 'rank'; readonly person: string; readonly rank: string; readonly heads: string };

export interface RoutePlanning {
  readonly applicant: string;
  readonly barred: readonly string[];
  /** People who have left, with the deputy in force or null. */
  readonly left: ReadonlyMap<string, string | null>;
  /** Who takes the place where nobody may decide: the nearest superiors first, the executives last. */
  readonly superiors: readonly (readonly string[])[];
}

export interface PeopledStep extends RouteStep {
  /** Where it stood among the steps given; those that find nobody to tell or ask are left out. */
  readonly index: number;
  readonly notes: readonly StepNote[];
}

export type PlannedRoute =
  | { readonly status: 'planned'; readonly steps: readonly PeopledStep[] }
  | {
      readonly status: 'refused';
      readonly rule: 'approval.nobody-decides' | 'approval.too-few-voters';
      /** Index in the steps given. */
      readonly step: number;
    }
  | {
      readonly status: 'refused';
      readonly rule: 'approval.approver-left';
      readonly step: number;
      readonly person: string;
    }
  | { readonly status: 'refused'; readonly rule: 'approval.no-deciding-step'; readonly step: 0 };

/**
 * The steps with the people who may act in them: those who have left are replaced by their deputy, the
 * applicant and barred people never decide, and where that leaves nobody the next superior does.
 */
export function planRoute(steps: readonly RouteStep[], planning: RoutePlanning): PlannedRoute {
  const barred = new Set([planning.applicant, ...planning.barred]);
  const peopled: PeopledStep[] = [];
  for (const [index, step] of steps.entries()) {
    const present = withDeputies({ ...step, index }, planning.left);
    if (typeof present === 'string')
      return { status: 'refused', rule: 'approval.approver-left', step: index, person: present };
    const next = step.duty === 'decide' ? deciding(present, barred, planning) : outsiders(present, planning);
    if (next.people.length === 0) {
      if (step.duty === 'decide') return { status: 'refused', rule: 'approval.nobody-decides', step: index };
      continue;
    }
    if (step.mode === 'vote' && step.duty === 'decide' && (step.votes ?? 0) > next.people.length)
      return { status: 'refused', rule: 'approval.too-few-voters', step: index };
    peopled.push(next);
  }
  return peopled.some(({ duty }) => duty === 'decide')
    ? { status: 'planned', steps: peopled }
    : { status: 'refused', rule: 'approval.no-deciding-step', step: 0 };
}

/** The step with deputies for those who have left, or the one who left without. */
function withDeputies(
  step: RouteStep & { readonly index: number },
  left: RoutePlanning['left'],
): PeopledStep | string {
  const people: string[] = [];
  const notes: StepNote[] = [];
  for (const person of step.people) {
    const deputy = left.get(person);
    if (deputy === null) {
      if (step.duty === 'decide') return person;
      continue;
    }
    if (deputy !== undefined) notes.push({ kind: 'deputy', person, by: deputy });
    people.push(deputy ?? person);
  }
  return { ...step, people: [...new Set(people)], notes };
}

function deciding(step: PeopledStep, barred: ReadonlySet<string>, planning: RoutePlanning): PeopledStep {
  const people = step.people.filter((person) => !barred.has(person));
  const notes: StepNote[] = [
    ...step.notes,
    ...step.people
      .filter((person) => barred.has(person))
      .map((person) => ({ kind: 'barred' as const, person })),
  ];
  if (people.length > 0) return { ...step, people, notes };
  const eligible = planning.superiors.map((tier) =>
    tier.filter((person) => !barred.has(person) && !planning.left.has(person)),
  );
  const tier = [...new Set(eligible.find((some) => some.length > 0) ?? [])];
  const mode = step.mode === 'vote' ? 'one' : step.mode;
  return {
    ...step,
    // Among several executives one is enough to stand in for the people who may not decide.
    mode: tier.length > 1 ? 'one' : mode,
    votes: null,
    people: tier,
    notes: [...notes, ...tier.map((person) => ({ kind: 'superior' as const, person }))],
  };
}

/** Nobody is asked for an opinion on his own request. */
function outsiders(step: PeopledStep, { applicant }: RoutePlanning): PeopledStep {
  return { ...step, people: step.people.filter((person) => person !== applicant || step.duty === 'notify') };
}
