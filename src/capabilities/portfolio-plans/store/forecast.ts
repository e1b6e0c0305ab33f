import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { visibleProjects } from '../../access/visibility.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { forecastOf, noMoney, sumOfForecasts, yearOf, type Quarters } from '../forecast.ts';
import type { ForecastRow, PlanForecast } from '../schema.ts';
import { findPlanRow, isNamedTo, unnamed } from './plans.ts';

type Reader = Db | Tx;

/** What is promised, with the days its project or proposal runs. */
const listPromises = (db: Reader, who: Actor, planId: string) =>
  db
    .selectFrom('portfolio_commitment as promised')
    .leftJoin('project', 'project.id', 'promised.project_id')
    .leftJoin('proposal', 'proposal.id', 'promised.proposal_id')
    .where('promised.plan_id', '=', planId)
    .select((eb) => [
      'promised.id as commitmentId',
      'promised.project_id as projectId',
      'promised.proposal_id as proposalId',
      'project.code as projectCode',
      'promised.title',
      'promised.is_carried_over as isCarriedOver',
      'promised.amount_fen as amountFen',
      'promised.released_on as releasedOn',
      // A start agreed in selection goes before the wish of the proposal, not before the plan of the project.
      eb.fn.coalesce('project.start_on', 'promised.planned_start_on', 'proposal.start_on').as('fromOn'),
      eb.fn.coalesce('project.finish_on', 'proposal.finish_on').as('toOn'),
      isNamedTo(who).as('isVisible'),
    ])
    .orderBy('promised.is_carried_over', 'desc')
    .orderBy('promised.committed_on')
    .orderBy('promised.id')
    .execute();

/** Costs booked in a year, by project and quarter; whether the actor sees the project. */
const listBooked = (db: Reader, who: Actor, year: number) =>
  db
    .selectFrom('cost_entry as cost')
    .innerJoin('project', 'project.id', 'cost.project_id')
    .where('cost.on_date', '>=', `${year}-01-01`)
    .where('cost.on_date', '<=', `${year}-12-31`)
    .select([
      'project.id as projectId',
      'project.code as projectCode',
      'project.name as title',
      sql<number>`extract(quarter from cost.on_date)::int`.as('quarter'),
      sql<number>`sum(cost.amount_fen)::bigint`.as('fen'),
      sql<boolean>`${visibleProjects(who)}`.as('isVisible'),
    ])
    .groupBy(['project.id', 'quarter'])
    .orderBy('project.code')
    .execute();

type Booked = Awaited<ReturnType<typeof listBooked>>;

const quartersOf = (rows: Booked): Quarters => {
  const sumIn = (quarter: number): number =>
    rows.filter((row) => row.quarter === quarter).reduce((sum, { fen }) => sum + fen, 0);
  return [sumIn(1), sumIn(2), sumIn(3), sumIn(4)];
};

/** A row that spends without a promise: what is booked is all there is to say. */
const unpromised = (
  rows: Booked,
  named: Pick<ForecastRow, 'projectId' | 'projectCode' | 'title'>,
): ForecastRow => ({
  ...named,
  commitmentId: null,
  proposalId: null,
  isCarriedOver: false,
  fromOn: null,
  toOn: null,
  amountFen: 0,
  plannedFen: noMoney(),
  bookedFen: quartersOf(rows),
  forecastFen: quartersOf(rows),
  isDated: true,
  isLate: false,
});

/** Projects of no promise: each the actor sees in a row of its own, the others in one. */
const unpromisedRows = (booked: Booked, promisedIds: ReadonlySet<string>): ForecastRow[] => {
  const others = booked.filter(({ projectId }) => !promisedIds.has(projectId));
  const seen = Map.groupBy(
    others.filter(({ isVisible }) => isVisible),
    ({ projectId }) => projectId,
  );
  const hidden = others.filter(({ isVisible }) => !isVisible);
  return [
    ...[...seen].map(([projectId, rows]) =>
      unpromised(rows, {
        projectId,
        projectCode: rows[0]?.projectCode ?? null,
        title: rows[0]?.title ?? null,
      }),
    ),
    ...(hidden.length > 0 ? [unpromised(hidden, { projectId: null, projectCode: null, title: null })] : []),
  ];
};

/** The quarter of a day in a year, 1–4; null for a day of another year. */
const quarterOf = (day: string, year: number): number | null =>
  day.startsWith(`${year}-`) ? Math.ceil(Number(day.slice(5, 7)) / 3) : null;

type Promises = Awaited<ReturnType<typeof listPromises>>;

/** By project the promise that its costs are booked on: one given back and promised anew books on the new one. */
const holdersOf = (promises: Promises): ReadonlyMap<string | null, string> =>
  new Map(
    promises
      .toSorted((one, other) => Number(one.releasedOn === null) - Number(other.releasedOn === null))
      .map(({ projectId, commitmentId }) => [projectId, commitmentId]),
  );

interface Year {
  readonly year: number;
  readonly asOf: string;
}

/** Every promise with its quarters; what was given back unspent has nothing to tell. */
const promisedRows = (promises: Promises, booked: Booked, { year, asOf }: Year): ForecastRow[] => {
  const holders = holdersOf(promises);
  return promises.flatMap(({ releasedOn, isVisible, ...promise }): ForecastRow[] => {
    const { commitmentId, projectId } = promise;
    const isHolder = projectId !== null && holders.get(projectId) === commitmentId;
    const bookedFen = quartersOf(isHolder ? booked.filter((cost) => cost.projectId === projectId) : []);
    const isReleased = releasedOn !== null;
    if (isReleased && yearOf(bookedFen) === 0) return [];
    const forecast = forecastOf({ ...promise, bookedFen, isReleased }, year, asOf);
    return [{ ...promise, ...(isVisible ? {} : unnamed), ...forecast }];
  });
};

/** What the year will cost by quarter as things stand today, each promise in a row of its own. */
export const findForecast = async (
  { db, who, now }: { readonly db: Reader; readonly who: Actor; readonly now: Date },
  planId: string,
): Promise<PlanForecast> => {
  const { year, envelope_fen: envelopeFen } = await findPlanRow(db, planId);
  const asOf = await todayOf({ db, who, now });
  const promises = await listPromises(db, who, planId);
  const booked = await listBooked(db, who, year);
  const rows = [
    ...promisedRows(promises, booked, { year, asOf }),
    ...unpromisedRows(booked, new Set(promises.flatMap(({ projectId }) => projectId ?? []))),
  ];
  const sums = sumOfForecasts(rows);
  return {
    asOf,
    year,
    currentQuarter: quarterOf(asOf, year),
    ...sums,
    envelopeFen,
    differenceFen: envelopeFen - yearOf(sums.forecastFen),
    rows,
  };
};
