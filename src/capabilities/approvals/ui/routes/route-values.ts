import type { ApproverRef, DesignedStep, NewRoute, RouteRecord } from '../../routing/schema.ts';

export interface StepValues {
  readonly name?: string;
  readonly mode: DesignedStep['mode'];
  readonly duty: DesignedStep['duty'];
  readonly votes?: number | null;
  readonly hours?: number | null;
  readonly approvers?: readonly Partial<ApproverRef>[];
}

/** A route as its form holds it: money in the unit of the enterprise. */
export interface RouteValues {
  readonly kind?: string;
  readonly name?: string;
  readonly position?: number | null;
  readonly projectClasses?: NewRoute['projectClasses'];
  readonly amountFrom?: number | null;
  readonly amountBelow?: number | null;
  readonly pmoUnitIds?: readonly string[];
  readonly steps?: readonly StepValues[];
  readonly tryAs?: string | null;
}

export const newStep: StepValues = { mode: 'all', duty: 'decide', approvers: [{ kind: 'unit-head' }] };

export const valuesOfRoute = (route: RouteRecord, scale: number): RouteValues => ({
  ...route,
  amountFrom: route.amountFromFen === null ? null : route.amountFromFen / scale,
  amountBelow: route.amountBelowFen === null ? null : route.amountBelowFen / scale,
});

export const stepsOf = (values: RouteValues): DesignedStep[] =>
  (values.steps ?? []).map(({ name, mode, duty, votes, hours, approvers }) => ({
    name: name ?? '',
    mode,
    duty,
    votes: mode === 'vote' ? (votes ?? null) : null,
    hours: hours ?? null,
    approvers: (approvers ?? []).map(approverOf),
  }));

/** Only what its kind asks for. */
const approverOf = ({ kind = '', personId, role, unitId }: Partial<ApproverRef>): ApproverRef => ({
  kind,
  ...(kind === 'person' && personId ? { personId } : {}),
  ...(kind === 'role' && role ? { role } : {}),
  ...(kind === 'unit-head' && unitId ? { unitId } : {}),
});

export const routeBody = (values: RouteValues, scale: number): NewRoute => ({
  kind: values.kind ?? '',
  name: values.name ?? '',
  position: values.position ?? 0,
  projectClasses: [...(values.projectClasses ?? [])],
  amountFromFen: fenOf(values.amountFrom, scale),
  amountBelowFen: fenOf(values.amountBelow, scale),
  pmoUnitIds: [...(values.pmoUnitIds ?? [])],
  steps: stepsOf(values),
});

const fenOf = (amount: number | null | undefined, scale: number): number | null =>
  amount === null || amount === undefined ? null : Math.round(amount * scale);
