import type { Distribution } from '#engine/monte-carlo/distribution.ts';
import { modelPlan, type Model } from '#engine/monte-carlo/model.ts';
import { NO_RISKS, USUAL_SETTINGS, type Risks, type SimulationSettings } from '#engine/monte-carlo/risks.ts';
import { simulatePlan, type Simulation } from '#engine/monte-carlo/simulate-plan.ts';
import type { Plan } from '#engine/plan.ts';

/** Minutes of a working day in the plans of the notation. */
export const DAY = 480;

/** Durations of some tasks, in minutes. */
export const estimating = (minutes: Readonly<Record<string, Distribution>>): Risks => ({
  ...NO_RISKS,
  estimates: Object.entries(minutes).map(([task, each]) => ({ task, minutes: each, costFen: null })),
});

const settingsOf = (change: Partial<SimulationSettings>): SimulationSettings => ({
  ...USUAL_SETTINGS,
  spread: { low: 1, mode: 1, high: 1 },
  ...change,
});

/** A plan laid out for simulation; without a spread of its own a task takes as long as planned. */
export const modelled = (
  plan: Plan,
  risks: Risks = NO_RISKS,
  change: Partial<SimulationSettings> = {},
): Model => {
  const result = modelPlan(plan, risks, settingsOf(change));
  if (result.status !== 'modelled') throw new Error(JSON.stringify(result));
  return result.model;
};

/** As `modelled`, simulated. */
export const simulated = (
  plan: Plan,
  risks: Risks = NO_RISKS,
  change: Partial<SimulationSettings> = {},
): Simulation => {
  const result = simulatePlan(plan, risks, settingsOf(change));
  if (result.status !== 'simulated') throw new Error(JSON.stringify(result));
  return result;
};

/** Rule and place of a refusal. */
export const refusal = (
  plan: Plan,
  risks: Risks = NO_RISKS,
  change: Partial<SimulationSettings> = {},
): unknown => {
  const result = simulatePlan(plan, risks, settingsOf(change));
  if (result.status !== 'invalid') return result.status;
  return [result.rule, result.at];
};
