import type { Write } from '#platform/db/write.ts';
import { newId } from '#platform/ids.ts';
import type { PlanFacts, PlanMilestone } from '../schema.ts';

const batch = 200;

/** Takes span and progress over from a plan, or puts back what stood before. */
export const takePlanFacts = async ({ tx }: Write, projectId: string, facts: PlanFacts): Promise<void> => {
  await tx.updateTable('project').set(facts).where('id', '=', projectId).execute();
};

/** Takes the milestones of a plan over, those of the same code in place. */
export const takePlanMilestones = async (
  { tx }: Write,
  projectId: string,
  milestones: readonly PlanMilestone[],
): Promise<void> => {
  const rows = milestones.map(({ code, name, baselineOn, forecastOn, actualOn }) => ({
    id: newId(),
    project_id: projectId,
    code,
    name: name.slice(0, 200),
    baseline_on: baselineOn,
    forecast_on: forecastOn,
    actual_on: actualOn,
    is_key: true,
    note: null,
  }));
  for (let from = 0; from < rows.length; from += batch)
    await tx
      .insertInto('milestone')
      .values(rows.slice(from, from + batch))
      .onConflict((conflict) =>
        conflict.columns(['project_id', 'code']).doUpdateSet((column) => ({
          name: column.ref('excluded.name'),
          baseline_on: column.ref('excluded.baseline_on'),
          forecast_on: column.ref('excluded.forecast_on'),
          actual_on: column.ref('excluded.actual_on'),
        })),
      )
      .execute();
};

/** The milestones as they stand, to be put back by `putBackMilestones`. */
export const listPlanMilestones = async ({ tx }: Write, projectId: string): Promise<PlanMilestone[]> =>
  tx
    .selectFrom('milestone')
    .select([
      'code',
      'name',
      'baseline_on as baselineOn',
      'forecast_on as forecastOn',
      'actual_on as actualOn',
    ])
    .where('project_id', '=', projectId)
    .execute();

/** Puts milestones back as they stood: those added since go, those changed are as before. */
export const putBackMilestones = async (
  write: Write,
  projectId: string,
  before: readonly PlanMilestone[],
): Promise<void> => {
  const codes = before.map(({ code }) => code);
  const added = write.tx.deleteFrom('milestone').where('project_id', '=', projectId);
  await (codes.length > 0 ? added.where('code', 'not in', codes) : added).execute();
  await takePlanMilestones(write, projectId, before);
};
