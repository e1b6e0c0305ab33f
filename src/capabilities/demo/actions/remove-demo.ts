import { sql, type RawBuilder } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { forgetEverybody } from '../../access/known-actors.ts';
import { idMark } from '../data/image.ts';
import type { DemoRemoved } from '../schema.ts';
import { countDemo, isDemoLoaded } from '../store.ts';
import { noteOffices, removeOffices } from './remove-offices.ts';
import { referencesTo } from './references.ts';

/** Tables that mark their rows as demonstration, in the order in which they can be emptied of them. */
const roots = [
  'objective',
  'proposal',
  'project',
  'program',
  'account',
  'person',
  'org_unit',
  'calendar',
] as const;
type Root = (typeof roots)[number];

const uuidInPath = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

const demoIds = (table: Root): RawBuilder<string> => sql`(select id from ${sql.table(table)} where is_demo)`;

/** Takes the demonstration out again with all that hangs on it; the enterprise's own records stay. */
export const removeDemo = async (write: Write): Promise<DemoRemoved> => {
  const { tx } = write;
  if (!(await isDemoLoaded(tx))) throw new AppError('conflict', 'demo.not-loaded');
  const removed = await countDemo(tx);
  await noteHistory(write);
  await noteOffices(write);
  await removeLoose(write);
  let loosened = await removeOffices(write);
  for (const root of roots) {
    loosened += await loosen(write, root);
    await sql`delete from ${sql.table(root)} where is_demo`.execute(tx);
  }
  await removeHistory(write);
  // Deleting what belonged to a project noted it as changed.
  await sql`delete from ${sql.table('health_dirty')} where project_id not in (select id from project)`.execute(
    tx,
  );
  forgetEverybody(write);
  write.record({ subject: { type: 'demo', id: 'demo' }, before: { ...removed }, after: { loosened } });
  return { removed, loosened };
};

/** What refers to the demonstration by an id without a foreign key. */
const removeLoose = async ({ tx }: Write): Promise<void> => {
  const people = sql`(select id from person where is_demo)`;
  const projects = sql`(select id from project where is_demo)`;
  const subjects = sql`(select id::text from project where is_demo union select id::text from proposal where is_demo union select id::text from objective where is_demo union select id::text from person where is_demo
    union select risk.id::text from risk join project on project.id = risk.project_id where project.is_demo
    union select issue.id::text from issue join project on project.id = issue.project_id where project.is_demo
    union select task.id::text from task join project on project.id = task.project_id where project.is_demo)`;
  const from = (table: string, where: RawBuilder<unknown>) =>
    sql`delete from ${sql.table(table)} where ${where}`.execute(tx);
  await from(
    'file',
    sql`subject_id in ${subjects} or subject_id in (select comment.id::text from comment where comment.project_id in ${projects})`,
  );
  await from(
    'comment',
    sql`project_id in ${projects} or author_id in ${people} or subject_id::text in ${subjects}`,
  );
  await from(
    'notification',
    sql`person_id in ${people} or substring(path from ${uuidInPath}) in (select id from demo_gone)`,
  );
  await from(
    'search_entry',
    sql`project_id in ${projects} or subject_id in ${subjects} or subject_id in (select id from demo_gone)`,
  );
  await from('health_dirty', sql`project_id in ${projects}`);
  await from(
    'role_grant',
    sql`scope_id in ${projects} or scope_id in (select id from org_unit where is_demo)`,
  );
  await sql`update ${sql.table('person')} set calendar_id = null where not is_demo and calendar_id in ${demoIds('calendar')}`.execute(
    tx,
  );
};

/** Own records that name something of the demonstration: the name goes, or the record where it cannot be without. */
const loosen = async (write: Write, root: Root): Promise<number> => {
  const marked: readonly string[] = roots;
  let count = 0;
  for (const { table, column, isRequired } of await referencesTo(write.tx, [root])) {
    const isOwn = marked.includes(table) ? sql`not is_demo` : sql`true`;
    const hits = sql`${isOwn} and ${sql.ref(column)} in ${demoIds(root)}`;
    const done = isRequired
      ? await sql`delete from ${sql.table(table)} where ${hits}`.execute(write.tx)
      : await sql`update ${sql.table(table)} set ${sql.ref(column)} = null where ${hits}`.execute(write.tx);
    count += Number(done.numAffectedRows ?? 0);
  }
  return count;
};

/** Keeps in mind what the demonstration consists of, for its past is to go as well. */
const noteHistory = async ({ tx }: Write): Promise<void> => {
  await sql`create temporary table demo_gone (id text primary key) on commit drop`.execute(tx);
  for (const root of roots)
    await sql`insert into demo_gone select id::text from ${sql.table(root)} where is_demo on conflict do nothing`.execute(
      tx,
    );
};

/** The past of rows that were demonstration, and of rows that hung on them. */
const removeHistory = async ({ tx }: Write): Promise<void> => {
  await sql`delete from ${sql.table('row_history')} where row_id in (select id from demo_gone)
    or row ->> 'project_id' in (select id from demo_gone)
    or row ->> 'objective_id' in (select id from demo_gone)
    or row ->> 'calendar_id' in (select id from demo_gone) and table_name = 'calendar_day'
    or row ->> 'person_id' in (select id from demo_gone) and table_name in ('account', 'role_grant')
    or row ->> 'author_id' in (select id from demo_gone)
    or row::text like ${`%${idMark}%`}`.execute(tx);
};
