import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { JsonText } from '#platform/json-text.ts';
import type { ListQuery } from '#platform/list/query.ts';
import { runList, writeList, type ListResult, type ListSource } from '#platform/list/run-list.ts';
import { projectsWith } from '../access/visibility.ts';
import { enterpriseToday } from '../organisation/store.ts';
import { issueColumns, riskColumns } from './columns.ts';
import { IssueRecord, RiskRecord } from './schema.ts';

// "Today" is the day of the database's clock in the enterprise's time zone: the list must agree with its export.
const today = enterpriseToday;

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
const riskRows = (db: Db | Tx, who: Actor) =>
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
      sql<boolean>`risk.status <> 'closed' and risk.due_on is not null and risk.due_on < ${today}`.as(
        'isOverdue',
      ),
      sql<number>`case risk.status when 'closed' then 100 else 0 end - coalesce(risk.probability * risk.impact, 0)`.as(
        'rank',
      ),
    ]);

const riskList = (db: Db, who: Actor, { project }: OfProject): ListSource<RiskRecord> => ({
  columns: riskColumns,
  base: riskRows(db, who).$if(project !== undefined, (some) =>
    some.where('risk.project_id', '=', project ?? ''),
  ) as never,
  searched: ['code', 'title', 'project', 'owner', 'response'],
  order: ['rank', 'projectCode', 'code'],
});

export const listRisks = (
  db: Db,
  who: Actor,
  query: ListQuery & OfProject,
): Promise<ListResult<RiskRecord>> => runList(db, riskList(db, who, query), query);

/** The same as an answer. */
export const writeRisks = (db: Db, who: Actor, query: ListQuery & OfProject): Promise<JsonText> =>
  writeList(db, riskList(db, who, query), RiskRecord, query);

export const findRisk = async (db: Db | Tx, who: Actor, id: string): Promise<RiskRecord> => {
  const row = await riskRows(db, who).where('risk.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

const issueRows = (db: Db | Tx, who: Actor) =>
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
      sql<boolean>`issue.status <> 'closed' and issue.due_on is not null and issue.due_on < ${today}`.as(
        'isOverdue',
      ),
      sql<number>`case issue.status when 'closed' then 100 else 0 end + case issue.priority when 'high' then 0 when 'medium' then 1 else 2 end`.as(
        'rank',
      ),
    ]);

const issueList = (db: Db, who: Actor, { project }: OfProject): ListSource<IssueRecord> => ({
  columns: issueColumns,
  base: issueRows(db, who).$if(project !== undefined, (some) =>
    some.where('issue.project_id', '=', project ?? ''),
  ) as never,
  searched: ['code', 'title', 'project', 'owner'],
  order: ['rank', 'projectCode', 'code'],
});

export const listIssues = (
  db: Db,
  who: Actor,
  query: ListQuery & OfProject,
): Promise<ListResult<IssueRecord>> => runList(db, issueList(db, who, query), query);

/** The same as an answer. */
export const writeIssues = (db: Db, who: Actor, query: ListQuery & OfProject): Promise<JsonText> =>
  writeList(db, issueList(db, who, query), IssueRecord, query);

export const findIssue = async (db: Db | Tx, who: Actor, id: string): Promise<IssueRecord> => {
  const row = await issueRows(db, who).where('issue.id', '=', id).executeTakeFirst();
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
