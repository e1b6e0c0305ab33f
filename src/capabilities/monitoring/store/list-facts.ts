import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';
import type { MeasureFigures, MilestoneFigures, ProjectFacts, RiskFigures } from '../rules/health-facts.ts';

type Reader = Db | Tx;

export type FactsOfProject = ProjectFacts & { readonly id: string };

/** Everything the health rules ask about these projects, in a handful of queries whatever their number. */
export const listFacts = async (db: Reader, ids: readonly string[]): Promise<FactsOfProject[]> => {
  if (ids.length === 0) return [];
  const projects = await listProjects(db, ids);
  const measures = new Map(
    (await listLatest(db, ids)).map(({ projectId, ...figures }) => [projectId, figures]),
  );
  const milestones = Map.groupBy(await listMilestones(db, ids), ({ projectId }) => projectId);
  const risks = Map.groupBy(await listThreats(db, ids), ({ projectId }) => projectId);
  return projects.map((project) => ({
    ...project,
    measure: measures.get(project.id) ?? null,
    milestones: milestones.get(project.id) ?? [],
    risks: risks.get(project.id) ?? [],
  }));
};

const listProjects = (db: Reader, ids: readonly string[]) =>
  db
    .selectFrom('project')
    .leftJoin('plan', 'plan.project_id', 'project.id')
    .select([
      'project.id',
      'project.phase',
      'project.percent_complete as percentComplete',
      'project.baseline_start_on as baselineStartOn',
      sql<
        string | null
      >`coalesce(project.baseline_finish_on, case when plan.id is not null then (select max(task.baseline_finish_at)::date from task where task.project_id = project.id) end)`.as(
        'baselineFinishOn',
      ),
      sql<string | null>`coalesce(plan.finish_at::date, project.finish_on)`.as('finishOn'),
      'project.actual_finish_on as actualFinishOn',
      'project.budget_fen as budgetFen',
      'project.actual_cost_fen as actualCostFen',
      'project.forecast_fen as forecastFen',
    ])
    .where('project.id', 'in', [...ids])
    .execute();

type Of<T> = T & { readonly projectId: string };

const listLatest = (db: Reader, ids: readonly string[]): Promise<Of<MeasureFigures>[]> =>
  db
    .selectFrom('latest_measure')
    .innerJoin('project_measure as measure', 'measure.id', 'latest_measure.measure_id')
    .select([
      'measure.project_id as projectId',
      'measure.bac_fen as bacFen',
      'measure.pv_fen as pvFen',
      'measure.ev_fen as evFen',
      'measure.ac_fen as acFen',
      'measure.eac_fen as eacFen',
      'measure.percent_complete as percentComplete',
      'measure.spi_t as spiT',
      'measure.facts',
    ])
    .where('latest_measure.project_id', 'in', [...ids])
    .execute();

const listMilestones = (db: Reader, ids: readonly string[]): Promise<Of<MilestoneFigures>[]> =>
  db
    .selectFrom('milestone')
    .select([
      'project_id as projectId',
      'name',
      'baseline_on as baselineOn',
      'forecast_on as forecastOn',
      'actual_on as actualOn',
    ])
    .where('project_id', 'in', [...ids])
    .where('is_key', '=', true)
    .orderBy('code')
    .execute();

const listThreats = (db: Reader, ids: readonly string[]): Promise<Of<RiskFigures>[]> =>
  db
    .selectFrom('risk')
    .select([
      'project_id as projectId',
      'title',
      sql<number | null>`probability * impact`.as('score'),
      sql<
        number | null
      >`round(cost_impact_fen * coalesce(residual_probability_percent, probability_percent) / 100)`.as(
        'residualEmvFen',
      ),
    ])
    .where('project_id', 'in', [...ids])
    .where('kind', '=', 'threat')
    .where('status', '<>', 'closed')
    .orderBy('code')
    .execute();
