import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import { jsonObject, jsonPlain, jsonText, jsonWord } from '#platform/db/json-sql.ts';
import { onceFor } from '#platform/db/once-for.ts';
import type { JsonText } from '#platform/json-text.ts';
import { shownFields, type ListQuery } from '#platform/list/query.ts';
import { runList, writeList, type ListResult, type ListSource } from '#platform/list/run-list.ts';
import { visibleProjects } from '../../access/visibility.ts';
import { projectColumns } from '../columns.ts';
import { ProjectListRow, type TimelineRow } from '../schema.ts';

const dueOn = sql<string | null>`coalesce(milestone.forecast_on, milestone.baseline_on)`;

// A subquery in the selection rather than a join: the database then looks it up for the rows of the page alone.
const nextMilestone = (what: RawBuilder<string | null>) =>
  sql<
    string | null
  >`(select ${what} from milestone where milestone.project_id = project.id and milestone.actual_on is null order by ${dueOn}, milestone.code limit 1)`;

const reason = sql<ProjectListRow['healthReason']>`json_build_object(
  'rule', coalesce(project_health.rule, 'health.not-computed'), 'params', coalesce(project_health.params, '{}'))`;
const openRisks = sql<number>`(select count(*) from risk where risk.project_id = project.id and risk.status <> 'closed')`;

/** Where a register named somebody or something we do not know, its words stand in. */
const orWords = (column: string, words: string) =>
  sql<string | null>`coalesce(${sql.ref(column)}, ${sql.ref(words)})`;

const ownColumns = [
  'project.id',
  'project.code',
  'project.name',
  'project.sort_key as sortKey',
  'project.klass',
  'project.type',
  'project.phase',
  'project.phase_label as phaseLabel',
  'project.manager_id as managerId',
  'project.customer',
  'project.priority',
  'project.start_on as startOn',
  'project.finish_on as finishOn',
  'project.baseline_start_on as baselineStartOn',
  'project.baseline_finish_on as baselineFinishOn',
  'project.budget_fen as budgetFen',
  'project.actual_cost_fen as actualCostFen',
  'project.forecast_fen as forecastFen',
  'project.currency',
  'project.percent_complete as percentComplete',
  'project.reported_health as reportedHealth',
  'project.is_demo as isDemo',
  'project.updated_at as updatedAt',
] as const;

/** All projects, one output column for each list column but what depends on who asks. */
const allRows = onceFor((db) =>
  db
    .selectFrom('project')
    .leftJoin('org_unit', 'org_unit.id', 'project.unit_id')
    .leftJoin('program', 'program.id', 'project.program_id')
    .leftJoin('person as manager', 'manager.id', 'project.manager_id')
    .leftJoin('person as sponsor', 'sponsor.id', 'project.sponsor_id')
    .leftJoin('project_health', 'project_health.project_id', 'project.id')
    .leftJoin('plan', 'plan.project_id', 'project.id')
    .select([
      ...ownColumns,
      orWords('org_unit.name', 'project.unit_text').as('unit'),
      'program.name as program',
      orWords('manager.name', 'project.manager_text').as('manager'),
      orWords('sponsor.name', 'project.sponsor_text').as('sponsor'),
      'project_health.health',
      reason.as('healthReason'),
      nextMilestone(sql`milestone.name`).as('nextMilestone'),
      nextMilestone(dueOn).as('nextMilestoneOn'),
      openRisks.as('openRisks'),
      sql<number>`coalesce(plan.task_count, 0)`.as('taskCount'),
    ]),
);

/** The projects an actor may see, one output column for each list column. */
export const projectRows = (db: Db, who: Actor) =>
  allRows(db).where(visibleProjects(who)).select(myPart(who).as('myPart'));

/** How the actor stands to a project, apart from what he was granted. */
const myPart = ({ personId }: Actor) => sql<ProjectListRow['myPart']>`case
  when project.manager_id = ${personId}::uuid then 'manager'
  when project.sponsor_id = ${personId}::uuid then 'sponsor'
  when exists (select 1 from project_member as own where own.project_id = project.id and own.person_id = ${personId}::uuid) then 'member'
end`;

const projectList = (db: Db, who: Actor): ListSource<ProjectListRow> => ({
  columns: projectColumns,
  base: projectRows(db, who) as never,
  searched: ['code', 'name', 'manager', 'unit', 'customer'],
  order: 'code',
});

export const listProjects = (db: Db, who: Actor, query: ListQuery): Promise<ListResult<ProjectListRow>> =>
  runList(db, projectList(db, who), query);

/** The same as an answer. */
export const writeProjects = (db: Db, who: Actor, query: ListQuery): Promise<JsonText> =>
  writeList(db, projectList(db, who), ProjectListRow, query);

/** The same with the columns the query names; what nobody looks at is neither looked up nor sent. */
export const writeProjectTable = (db: Db, who: Actor, query: ListQuery): Promise<JsonText> => {
  const source = { ...projectList(db, who), fields: shownFields(query.columns, projectColumns) };
  return writeList(db, source, ProjectListRow, query);
};

const on = sql<string>`coalesce(milestone.actual_on, milestone.forecast_on, milestone.baseline_on)`;

const milestones = sql<string>`(select '[' || coalesce(string_agg(${jsonObject({
  name: jsonText(sql.ref('milestone.name')),
  on: jsonWord(on),
  done: jsonPlain(sql`milestone.actual_on is not null`),
} satisfies Record<keyof TimelineRow['milestones'][number], unknown>)}, ',' order by ${on}), '') || ']'
  from milestone where milestone.project_id = project.id and ${on} is not null)`;

const allBars = onceFor((db) => allRows(db).select(milestones.as('milestones')));

/** The projects an actor may see as bars of the timeline; milestones come as JSON. */
export const projectBars = (db: Db, who: Actor): ListSource<TimelineRow> => ({
  ...projectList(db, who),
  base: allBars(db).where(visibleProjects(who)).select(myPart(who).as('myPart')) as never,
});
