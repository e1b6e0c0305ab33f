import { modelPlan } from '#engine/monte-carlo/model.ts';
import type { Risks, SimulationSettings } from '#engine/monte-carlo/risks.ts';
import { runIterations, type Part, type Sample } from '#engine/monte-carlo/run-iterations.ts';
import type { Plan } from '#engine/plan.ts';

export interface PartOfRun {
  readonly plan: Plan;
  readonly risks: Risks;
  readonly settings: SimulationSettings;
  readonly part: Part;
}

/** One worker's share of the iterations. */
export const runPart = ({ plan, risks, settings, part }: PartOfRun): Sample => {
  const modelled = modelPlan(plan, risks, settings);
  if (modelled.status !== 'modelled') throw new RangeError(`runPart: the plan is ${modelled.status}`);
  return runIterations(modelled.model, part);
};
