import { newId } from '#platform/ids.ts';
import type { Db } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { saveSearchEntries, type SearchEntry } from '#platform/search.ts';
import { findDefaultCalendarId, planCalendarChain } from '#capabilities/calendars/store.ts';
import { insertPlans } from '#capabilities/schedule/store/save-plan.ts';
import { accountRows, grantRows, personRows, unitRows, type Member } from './people.ts';
import {
  makeProject,
  measureRows,
  memberRows,
  milestoneRows,
  riskRows,
  type MadeProject,
} from './project.ts';
import { drawFrom, type Draw } from './random.ts';
import type { Size } from './sizes.ts';

const seed = 20_261_123;
const projectsAtOnce = 100;

const several = <T>(rows: readonly T[]): readonly [T, ...T[]] => {
  const [first, ...others] = rows;
  if (first === undefined) throw new RangeError('nothing to choose from');
  return [first, ...others];
};

/**
 * Fills a product that is set up with an enterprise of that size, the same for the same day: people
 * with accounts, programmes, scheduled projects, milestones, measures, risks, and the search index.
 * The administrator leads a share of the projects, so that his own page has something to show.
 */
export const fillEnterprise = async (db: Db, size: Size, now: Date): Promise<void> => {
  const draw = drawFrom(seed);
  const people = await savePeople(db, draw, { size, now });
  const programs = Array.from({ length: size.programs }, (_, index) => ({
    id: newId(),
    code: `G-${index + 1}`,
    name: `项目集 ${index + 1}`,
  }));
  await insertRows(db, 'program', programs);
  const [calendar] = await planCalendarChain(db, await findDefaultCalendarId(db));
  if (!calendar) throw new Error('the enterprise has no calendar');
  const setting = {
    now: Math.floor(now.getTime() / 60_000) + 480,
    calendar,
    people,
    programIds: several(programs.map(({ id }) => id)),
  };
  const risksEach = Math.ceil(size.risks / size.projects);
  for (let from = 0; from <= size.projects; from += projectsAtOnce) {
    const count = Math.min(projectsAtOnce, size.projects + 1 - from);
    const made = Array.from({ length: count }, (_, at) => {
      const tasks = from + at === size.projects ? size.largestPlan : size.tasksEach;
      return makeProject(draw, from + at, { ...setting, tasks });
    });
    await saveProjects(db, made, { draw, risksEach, now });
  }
  await db.deleteFrom('health_dirty').execute();
};

interface Given {
  readonly size: Size;
  readonly now: Date;
}

const savePeople = async (
  db: Db,
  draw: Draw,
  { size, now }: Given,
): Promise<readonly [Member, ...Member[]]> => {
  const units = unitRows();
  await insertRows(db, 'org_unit', units);
  const rows = personRows(draw, size.people, several(units.map(({ id }) => id)));
  await insertRows(db, 'person', rows);
  await insertRows(db, 'account', accountRows(rows));
  await insertRows(db, 'role_grant', grantRows(rows));
  await index(
    db,
    now,
    rows.map(({ id, name, post }) => ({ subjectType: 'person', subjectId: id, title: name, subtitle: post })),
  );
  const administrator = await db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['person.id', 'person.name'])
    .where('account.login', '=', 'admin')
    .executeTakeFirstOrThrow();
  const members = rows.map(({ id, name, unit_id: unitId }) => ({ id, name, unitId }));
  await saveNotices(db, administrator.id);
  return several([{ ...administrator, unitId: units[0]?.id ?? '' }, ...members]);
};

const saveNotices = (db: Db, personId: string): Promise<void> =>
  insertRows(
    db,
    'notification',
    Array.from({ length: 60 }, (_, at) => ({
      id: newId(),
      person_id: personId,
      kind: 'comment',
      text_id: 'notice.commented',
      params: { by: '王伟', subject: `风险 ${at + 1}` },
      path: '/portfolio',
    })),
  );

interface Made {
  readonly draw: Draw;
  readonly risksEach: number;
  readonly now: Date;
}

const saveProjects = async (
  db: Db,
  made: readonly MadeProject[],
  { draw, risksEach, now }: Made,
): Promise<void> => {
  const minute = Math.floor(now.getTime() / 60_000) + 480;
  const risks = made.flatMap((one) => riskRows(draw, one, { count: risksEach, now: minute }));
  const rows = made.map(({ row }) => row);
  const members = made.flatMap(memberRows);
  const milestones = made.flatMap(milestoneRows);
  const measures = made.flatMap((one) => measureRows(draw, one, minute));
  await insertRows(db, 'project', rows);
  await insertRows(db, 'project_member', members);
  await insertRows(db, 'milestone', milestones);
  await insertRows(db, 'project_measure', measures);
  await insertRows(db, 'risk', risks);
  await insertRows(db, 'project_health', healthRows(made, now));
  const plans = made.map(({ row, plan, schedule }) => ({
    projectId: row.id,
    plan,
    schedule,
    fileId: null,
    now,
  }));
  await db.transaction().execute((tx) => insertPlans(tx, plans));
  await index(db, now, rows.map(projectEntry));
  await index(db, now, risks.map(riskEntry));
  await indexTasks(db, made, now);
};

const healthRows = (made: readonly MadeProject[], now: Date) =>
  made.map(({ row }) => ({
    project_id: row.id,
    health: row.reported_health,
    rule: 'health.on-track',
    params: {},
    dimensions: [],
    computed_at: now,
  }));

const projectEntry = ({ id, name, code, customer }: MadeProject['row']): SearchEntry => ({
  subjectType: 'project',
  subjectId: id,
  projectId: id,
  title: name,
  subtitle: code,
  text: customer,
});

const riskEntry = (risk: ReturnType<typeof riskRows>[number]): SearchEntry => ({
  subjectType: 'risk',
  subjectId: risk.id,
  projectId: risk.project_id,
  title: risk.title,
  subtitle: risk.code,
  text: risk.response,
});

const indexTasks = async (db: Db, made: readonly MadeProject[], now: Date): Promise<void> => {
  const names = new Map(made.map(({ row }) => [row.id, row.name]));
  const tasks = await db
    .selectFrom('task')
    .select(['id', 'project_id', 'name'])
    .where('project_id', 'in', [...names.keys()])
    .execute();
  await index(
    db,
    now,
    tasks.map((task) => ({
      subjectType: 'task',
      subjectId: task.id,
      projectId: task.project_id,
      title: task.name,
      subtitle: names.get(task.project_id) ?? null,
    })),
  );
};

const index = (db: Db, now: Date, entries: readonly SearchEntry[]): Promise<void> =>
  db.transaction().execute((tx) => saveSearchEntries(tx, now, entries));
