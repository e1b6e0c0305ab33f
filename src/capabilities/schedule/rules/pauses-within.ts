import type { PlanPause } from '#engine/plan.ts';

/** The pauses of a split task that still lie within it when it lasts so many minutes. */
export const pausesWithin = (pauses: readonly PlanPause[], durationMinutes: number): readonly PlanPause[] =>
  pauses.filter(({ afterMinutes }) => afterMinutes < durationMinutes);
