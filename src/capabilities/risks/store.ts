import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Read } from '#platform/handlers.ts';
import type { JsonText } from '#platform/json-text.ts';
import type { ListDef } from '#platform/list/list-def.ts';
import type { ListQuery } from '#platform/list/query.ts';
import { runList, writeList, type ListResult, type ListSource } from '#platform/list/run-list.ts';
import { projectsWith } from '../access/visibility.ts';
import { todayOf } from '../organisation/store/today.ts';
import { issueColumns, riskColumns } from './columns.ts';
import { IssueRecord, RiskRecord } from './schema.ts';

/** Who reads the registers, and the day by which an entry is overdue. */
interface Reading {
  readonly db: Db | Tx;
  readonly who: Actor;
  readonly today: string;
}

interface Asking extends Omit<Reading, 'today'> {
  readonly now: Date;
}

const readingOf = async ({ db, who, now }: Asking): Promise<Reading> => ({
  db,
  who,
  today: await todayOf({ db, who, now }),
});

interface OfProject {
  readonly project?: string | undefined;
}

const handling = [
  'risk.strategy',
  'risk.response',
  'risk.owner_id as ownerId',
  'owner.name as owner',
  'risk.status',
  'risk.trend',
  'risk.raised_on as raisedOn',
  'risk.due_on as dueOn',
] as const;

// Every risk and issue has its project; the joins are outer ones because those the database leaves out of a count.
const riskRows = ({ db, who, today }: Reading) =>
  db
    .selectFrom('risk')
    .leftJoin('project', 'project.id', 'risk.project_id')
    .leftJoin('person as owner', 'owner.id', 'risk.owner_id')
    .where(projectsWith(who, 'risk.read'))
    .select([
      'risk.id',
      'risk.version',
      'risk.project_id as projectId',
      sql<string>`project.code`.as('projectCode'),
      sql<string>`project.name`.as('project'),
      'risk.code',
      'risk.title',
      'risk.kind',
      'risk.category',
      'risk.probability',
      'risk.impact',
      sql<number | null>`risk.probability * risk.impact`.as('score'),
      'risk.probability_percent as probabilityPercent',
      'risk.cost_impact_fen as costImpactFen',
      'risk.schedule_impact_days as scheduleImpactDays',
      'risk.residual_probability_percent as residualProbabilityPercent',
      sql<
        number | null
      >`round(risk.cost_impact_fen * coalesce(risk.residual_probability_percent, risk.probability_percent) / 100)`.as(
        'residualEmvFen',
      ),
      ...handling,
      sql<boolean>`risk.status <> 'closed' and risk.due_on is not null and risk.due_on < ${today}::date`.as(
        'isOverdue',
      ),
      sql<number>`case risk.status when 'closed' then 100 else 0 end - coalesce(risk.probability * risk.impact, 0)`.as(
        'rank',
      ),
    ]);

const riskList = (reading: Reading, { project }: OfProject): ListSource<RiskRecord> => ({
  columns: riskColumns,
  base: riskRows(reading).$if(project !== undefined, (some) =>
    some.where('risk.project_id', '=', project ?? ''),
  ) as never,
  searched: ['code', 'title', 'project', 'owner', 'response'],
  order: ['rank', 'projectCode', 'code'],
});

export const listRisks: ListDef['rows'] = async (db, who, query, now): Promise<ListResult<RiskRecord>> =>
  runList(db, riskList(await readingOf({ db, who, now }), {}), query);

/** Those of a project or of all, as an answer. */
export const writeRisks = async ({ db, who, now }: Read, query: ListQuery & OfProject): Promise<JsonText> =>
  writeList(db, riskList(await readingOf({ db, who, now }), query), RiskRecord, query);

export const findRisk = async (asking: Asking, id: string): Promise<RiskRecord> => {
  const row = await riskRows(await readingOf(asking))
    .where('risk.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

const issueRows = ({ db, who, today }: Reading) =>
  db
    .selectFrom('issue')
    .leftJoin('project', 'project.id', 'issue.project_id')
    .leftJoin('person as owner', 'owner.id', 'issue.owner_id')
    .where(projectsWith(who, 'issue.read'))
    .select([
      'issue.id',
      'issue.version',
      'issue.project_id as projectId',
      sql<string>`project.code`.as('projectCode'),
      sql<string>`project.name`.as('project'),
      'issue.code',
      'issue.title',
      'issue.priority',
      'issue.owner_id as ownerId',
      'owner.name as owner',
      'issue.status',
      'issue.raised_on as raisedOn',
      'issue.due_on as dueOn',
      sql<boolean>`issue.status <> 'closed' and issue.due_on is not null and issue.due_on < ${today}::date`.as(
        'isOverdue',
      ),
      sql<number>`case issue.status when 'closed' then 100 else 0 end + case issue.priority when 'high' then 0 when 'medium' then 1 else 2 end`.as(
        'rank',
      ),
    ]);

const issueList = (reading: Reading, { project }: OfProject): ListSource<IssueRecord> => ({
  columns: issueColumns,
  base: issueRows(reading).$if(project !== undefined, (some) =>
    some.where('issue.project_id', '=', project ?? ''),
  ) as never,
  searched: ['code', 'title', 'project', 'owner'],
  order: ['rank', 'projectCode', 'code'],
});

export const listIssues: ListDef['rows'] = async (db, who, query, now): Promise<ListResult<IssueRecord>> =>
  runList(db, issueList(await readingOf({ db, who, now }), {}), query);

/** Those of a project or of all, as an answer. */
export const writeIssues = async ({ db, who, now }: Read, query: ListQuery & OfProject): Promise<JsonText> =>
  writeList(db, issueList(await readingOf({ db, who, now }), query), IssueRecord, query);

export const findIssue = async (asking: Asking, id: string): Promise<IssueRecord> => {
  const row = await issueRows(await readingOf(asking))
    .where('issue.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

export const findRiskRow = async (tx: Tx, id: string) => {
  const row = await tx.selectFrom('risk').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

export const findIssueRow = async (tx: Tx, id: string) => {
  const row = await tx.selectFrom('issue').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

export const codesOf = async (tx: Tx, table: 'risk' | 'issue', projectId: string): Promise<string[]> => {
  const rows = await tx.selectFrom(table).select('code').where('project_id', '=', projectId).execute();
  return rows.map(({ code }) => code);
};
