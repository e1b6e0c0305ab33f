import { sql } from 'kysely';
import {
  assessHealth,
  type DimensionHealth,
  type MeasureHealth,
  type ReasonParams,
} from '#engine/health/assess-health.ts';
import type { HealthRules } from '#engine/health/rules.ts';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { dayOf } from '../../organisation/store/today.ts';
import {
  lastDirtyAt,
  saveHealth,
  takeDirty,
  type ComputedHealth,
} from '../../projects/actions/save-health.ts';
import { healthFactsOf, told, type Today } from '../rules/health-facts.ts';
import { listFacts, type FactsOfProject } from '../store/list-facts.ts';
import { healthRulesInForce } from './health-rules.ts';
import { workingDayCounter } from './working-days.ts';

/** Computes the health of these projects from their data and saves it with the rule that decided. */
export const recomputeHealth = async (tx: Tx, now: Date, projectIds: readonly string[]): Promise<void> => {
  const projects = await listFacts(tx, projectIds);
  if (projects.length === 0) return;
  const rules = await healthRulesInForce(tx);
  const today = await dayOf(tx, now);
  const workingDays = await workingDayCounter(tx, [today, ...projects.flatMap(datesOf)]);
  const computed = projects.map((project) => healthOf(project, rules, { today, workingDays }));
  await saveHealth(tx, now, computed);
};

/** The days whose working days the facts of a project are counted in. */
export const datesOf = (project: FactsOfProject): (string | null)[] => [
  project.baselineStartOn,
  project.baselineFinishOn,
  project.finishOn,
  project.actualFinishOn,
];

const healthOf = (project: FactsOfProject, rules: HealthRules, today: Today): ComputedHealth => {
  const { colour, rule, params, dimensions } = assessHealth(healthFactsOf(project, today), rules);
  return {
    projectId: project.id,
    health: colour,
    rule,
    params: rounded(params),
    dimensions: dimensions.map(dimensionOf),
    brief: Object.fromEntries(dimensions.flatMap(briefOf)),
  };
};

const briefOf = ({ dimension, colour, measures }: DimensionHealth): [string, string | number | null][] => [
  [dimension, colour],
  ...measures.map(({ id, value }): [string, number | null] => [id, value === null ? null : told(value)]),
];

/** Params of a reason with their numbers as they are told. */
export const rounded = (params: ReasonParams): ReasonParams =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'number' ? told(value) : value]),
  );

const dimensionOf = ({ dimension, colour, rule, params, measures }: DimensionHealth) => ({
  dimension,
  colour,
  rule,
  params: rounded(params),
  measures: measures.map(measureOf),
});

const measureOf = ({ id, colour, rule, value, green, yellow }: MeasureHealth) => ({
  id,
  colour,
  rule,
  value: value === null ? null : told(value),
  green,
  yellow,
});

const atOnce = 200;
const lock = 7_211_010;
const computer = systemActor('health');

/**
 * Recomputes the projects whose data changed since the last pass; one worker at a time. What changes meanwhile is
 * left to the next pass: where many people write at once, a project is not computed after each of them.
 */
export const recomputeDirty = async (app: App): Promise<void> => {
  const until = await lastDirtyAt(app.db);
  if (until === null) return;
  for (let isMore = true; isMore;)
    isMore = await app.write(computer, 'health.compute', async (write) => {
      if (!(await isFree(write.tx))) return false;
      const taken = await takeDirty(write.tx, until, atOnce);
      await recomputeAndTell(write, taken);
      return taken.length > 0;
    });
};

/** Recomputes every project, because days pass although no data changes. */
export const recomputeAll = async (app: App): Promise<void> => {
  const rows = await app.db.selectFrom('project').select('id').orderBy('id').execute();
  for (let from = 0; from < rows.length; from += atOnce) {
    const ids = rows.slice(from, from + atOnce).map(({ id }) => id);
    await app.write(computer, 'health.compute', async (write) => {
      await sql`select pg_advisory_xact_lock(${lock})`.execute(write.tx);
      await recomputeAndTell(write, ids);
    });
  }
};

const recomputeAndTell = async ({ tx, now, announce }: Write, ids: readonly string[]): Promise<void> => {
  await recomputeHealth(tx, now, ids);
  for (const id of ids) announce({ about: 'record', kind: 'health', id, project: id });
};

const isFree = async (tx: Tx): Promise<boolean> => {
  const tried = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${lock}) as free`.execute(tx);
  return tried.rows[0]?.free ?? false;
};
