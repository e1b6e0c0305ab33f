import { sql } from 'kysely';
import { earnedValue } from '#engine/earned-value/earned-value.ts';
import type { HealthRuleFile } from '#content/types/measure.ts';
import { watermelon, watermelonWith } from '#engine/health/watermelon.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { projectsWith } from '../../access/visibility.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { findProjectRow } from '../../projects/store/find-project.ts';
import { overdueDaysOf } from '../rules/health-facts.ts';
import { nameOfMeasure, watermelonFactsOf } from '../rules/self-rating.ts';
import { dimensions } from '../names.ts';
import type { Measure, ProjectHealth } from '../schema.ts';
import { shippedHealthRules } from '../shipped-rules.ts';
import { findHealthOverrides } from './health-overrides.ts';

type StoredDimension = Pick<
  ProjectHealth['dimensions'][number],
  'dimension' | 'colour' | 'rule' | 'params'
> & {
  readonly measures: readonly {
    id: string;
    colour: ProjectHealth['health'];
    rule: string;
    value: number | null;
    green: number;
    yellow: number | null;
  }[];
};

interface Asking {
  readonly db: Db;
  readonly who: Actor;
  readonly now: Date;
}

/** Health of a project with its reasons and the rows behind them. */
export const findProjectHealth = async (asking: Asking, projectId: string): Promise<ProjectHealth> => {
  const { db, who, now } = asking;
  const project = await findProjectRow(db, who, projectId);
  const health = await db
    .selectFrom('project_health')
    .selectAll()
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  const measures = await listMeasures(db, who, projectId);
  const [latest] = measures;
  const rules = watermelonWith(shippedHealthRules.watermelon, await findHealthOverrides(db));
  const self = latest?.selfHealth ?? {};
  const stored = (health?.dimensions ?? []) as StoredDimension[];
  return {
    health: health?.health ?? null,
    rule: health?.rule ?? 'health.not-computed',
    params: health?.params ?? {},
    since: await findSince(db, projectId),
    computedAt: health?.computed_at ?? null,
    reportedHealth: self['overall'] ?? project.reported_health,
    dimensions: stored
      .filter(({ dimension }) => isDimension.has(dimension))
      .map((one) => toldDimension(one, self)),
    watermelon:
      latest && self['overall']
        ? watermelonOf(latest, { rules, computed: health?.health ?? null, stored })
        : null,
    measures,
    milestones: await listMilestones(db, projectId, await todayOf({ db, who, now })),
    risks: await listRisks(db, projectId),
    dates: datesOf(project),
    budget: budgetOf(project),
    mayUpdate: await mayMeasure(db, who, projectId),
  };
};

const isDimension = new Set<string>(dimensions);

const toldDimension = (
  one: StoredDimension,
  self: Measure['selfHealth'],
): ProjectHealth['dimensions'][number] => ({
  ...one,
  self: self[one.dimension] ?? null,
  measures: one.measures.map((measure) => ({ ...measure, ...nameOfMeasure(shippedHealthRules, measure.id) })),
});

type Project = Awaited<ReturnType<typeof findProjectRow>>;

const datesOf = (project: Project): ProjectHealth['dates'] => ({
  baselineStartOn: project.baseline_start_on,
  baselineFinishOn: project.baseline_finish_on,
  finishOn: project.finish_on,
});

const budgetOf = (project: Project): ProjectHealth['budget'] => ({
  budgetFen: project.budget_fen,
  actualCostFen: project.actual_cost_fen,
  forecastFen: project.forecast_fen,
});

interface Rating {
  readonly rules: HealthRuleFile['watermelon'];
  readonly computed: ProjectHealth['health'];
  readonly stored: readonly StoredDimension[];
}

const watermelonOf = (latest: Measure, { rules, computed, stored }: Rating): ProjectHealth['watermelon'] => {
  const spit = stored.flatMap(({ measures }) => measures).find(({ id }) => id === 'spit')?.value ?? null;
  const { signals, ...told } = watermelon(watermelonFactsOf(latest, { computed, spit }), rules);
  return {
    ...told,
    signals: signals.map((signal) => {
      const text = rules.signals.find(({ code }) => code === signal.code);
      return { ...signal, text: text ? [text.zh, text.en] : [signal.code] };
    }),
  };
};

const findSince = async (db: Db, projectId: string): Promise<string | null> => {
  const row = await db
    .selectFrom('health_change')
    .select((of) => of.fn.max('at').as('at'))
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return row?.at ?? null;
};

/** The figures of a project's periods, newest first. */
export const listMeasures = async (db: Db, who: Actor, projectId: string): Promise<Measure[]> => {
  await findProjectRow(db, who, projectId);
  const rows = await db
    .selectFrom('project_measure')
    .innerJoin('project', 'project.id', 'project_measure.project_id')
    .where(projectsWith(who, 'measure.read'))
    .selectAll('project_measure')
    .where('project_measure.project_id', '=', projectId)
    .orderBy('project_measure.as_of', 'desc')
    .orderBy('project_measure.period', 'desc')
    .limit(120)
    .execute();
  return rows.map((row) => {
    const { spi, cpi } = earnedValue({ bac: row.bac_fen, pv: row.pv_fen, ev: row.ev_fen, ac: row.ac_fen });
    return {
      id: row.id,
      version: row.version,
      period: row.period,
      asOf: row.as_of,
      bacFen: row.bac_fen,
      pvFen: row.pv_fen,
      evFen: row.ev_fen,
      acFen: row.ac_fen,
      eacFen: row.eac_fen,
      percentComplete: row.percent_complete,
      reportedPercent: row.reported_percent,
      spiT: row.spi_t,
      facts: row.facts,
      selfHealth: row.self_health,
      spi,
      cpi,
    };
  });
};

const listMilestones = async (
  db: Db,
  projectId: string,
  today: string,
): Promise<ProjectHealth['milestones']> => {
  const rows = await db
    .selectFrom('milestone')
    .select(['id', 'name', 'baseline_on as baselineOn', 'forecast_on as forecastOn', 'actual_on as actualOn'])
    .where('project_id', '=', projectId)
    .where('is_key', '=', true)
    .orderBy(sql`coalesce(baseline_on, forecast_on)`)
    .execute();
  return rows.map((row) => ({ ...row, overdueDays: overdueDaysOf(row, today) }));
};

const listRisks = (db: Db, projectId: string): Promise<ProjectHealth['risks']> =>
  db
    .selectFrom('risk')
    .select([
      'id',
      'code',
      'title',
      'status',
      sql<number | null>`probability * impact`.as('score'),
      sql<
        number | null
      >`round(cost_impact_fen * coalesce(residual_probability_percent, probability_percent) / 100)`.as(
        'residualEmvFen',
      ),
    ])
    .where('project_id', '=', projectId)
    .where('kind', '=', 'threat')
    .where('status', '<>', 'closed')
    .orderBy(sql`probability * impact desc nulls last`)
    .orderBy('code')
    .execute();

const mayMeasure = async (db: Db, who: Actor, projectId: string): Promise<boolean> => {
  const row = await db
    .selectFrom('project')
    .select(projectsWith(who, 'measure.update').as('may'))
    .where('id', '=', projectId)
    .executeTakeFirst();
  return Boolean(row?.may);
};
