import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { expectOnProject, isAllowedOnProject, visibleProjects } from '../../access/visibility.ts';
import type { ProjectDetail } from '../schema.ts';
import { projectRows } from './list-projects.ts';

/** The project's row for a change; hidden and missing alike read as not found. */
export const findProjectRow = async (tx: Db | Tx, who: Actor, id: string) => {
  const row = await tx
    .selectFrom('project')
    .selectAll()
    .where('id', '=', id)
    .where(visibleProjects(who))
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};

/** The row of a project the actor may change in the way of `permission`; seen without it is forbidden. */
export const findProjectFor = async (
  { tx, who }: Pick<Write, 'tx' | 'who'>,
  permission: string,
  id: string,
) => {
  await expectOnProject(tx, who, permission, id);
  return findProjectRow(tx, who, id);
};

const listMilestones = (db: Db, projectId: string) =>
  db
    .selectFrom('milestone')
    .select([
      'id',
      'version',
      'code',
      'name',
      'baseline_on as baselineOn',
      'forecast_on as forecastOn',
      'actual_on as actualOn',
      'is_key as isKey',
      'note',
    ])
    .where('project_id', '=', projectId)
    .orderBy(sql`coalesce(actual_on, forecast_on, baseline_on)`)
    .orderBy('code')
    .execute();

const listMembers = (db: Db, projectId: string) =>
  db
    .selectFrom('project_member')
    .innerJoin('person', 'person.id', 'project_member.person_id')
    .leftJoin('org_unit', 'org_unit.id', 'person.unit_id')
    .select([
      'project_member.id',
      'project_member.person_id as personId',
      'person.name as person',
      'person.post',
      'org_unit.name as unit',
      'project_member.role',
      'project_member.share',
      'project_member.from_on as fromOn',
      'project_member.to_on as toOn',
    ])
    .where('project_member.project_id', '=', projectId)
    .orderBy('project_member.role')
    .orderBy('person.sort_key')
    .execute();

/** A life cycle of the method by its code; a register may name one of its own. */
const findLifecycleName = async (db: Db, code: string | null): Promise<ProjectDetail['lifecycleName']> => {
  if (code === null) return null;
  const named = db.selectFrom('method_item').select(['zh', 'en']).where('kind', '=', 'lifecycle');
  const found = await named.where('code', '=', code).executeTakeFirst();
  return found ? [found.zh, found.en] : null;
};

/** One project with everything its page shows at once. */
export const findProject = async (db: Db, who: Actor, id: string): Promise<ProjectDetail> => {
  const [listed] = await projectRows(db, who).where('project.id', '=', id).execute();
  if (!listed) throw new AppError('not-found', 'record.not-found');
  const row = await findProjectRow(db, who, id);
  const { sortKey: _sortKey, ...shown } = listed;
  return {
    ...shown,
    version: row.version,
    nameEn: row.name_en,
    lifecycle: row.lifecycle,
    lifecycleName: await findLifecycleName(db, row.lifecycle),
    confidentiality: row.confidentiality,
    unitId: row.unit_id,
    programId: row.program_id,
    sponsorId: row.sponsor_id,
    baselineStartOn: row.baseline_start_on,
    actualStartOn: row.actual_start_on,
    actualFinishOn: row.actual_finish_on,
    contractFen: row.contract_fen,
    reportedHealthText: row.reported_health_text,
    description: row.description,
    note: row.note,
    keptText: row.kept_text,
    milestones: await listMilestones(db, id),
    members: await listMembers(db, id),
    mayUpdate: await isAllowedOnProject(db, who, 'project.update', id),
  };
};
