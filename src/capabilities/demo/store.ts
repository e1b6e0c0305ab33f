import { sql } from 'kysely';
import type { Db, Tx } from '#platform/db/database.ts';
import { readDemoSet } from './data/data-set.ts';
import type { DemoCounts, DemoState } from './schema.ts';

type Reader = Db | Tx;

export const isDemoLoaded = async (db: Reader): Promise<boolean> =>
  (await db.selectFrom('org_unit').select('id').where('is_demo', '=', true).limit(1).executeTakeFirst()) !==
  undefined;

export const isDemoLoading = async (db: Reader): Promise<boolean> =>
  (await db
    .selectFrom('job')
    .select('id')
    .where('kind', '=', 'demo.load')
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()) !== undefined;

const hanging = (table: string) =>
  sql<number>`(select count(*) from ${sql.table(table)} as hanging join project on project.id = hanging.project_id where project.is_demo)`;
const marked = (table: string) => sql<number>`(select count(*) from ${sql.table(table)} where is_demo)`;

export const countDemo = async (db: Reader): Promise<DemoCounts> => {
  const counted = await sql<DemoCounts>`select ${marked('org_unit')} as units, ${marked('person')} as people,
    ${marked('program')} as programs, ${marked('project')} as projects, ${hanging('task')} as tasks,
    ${hanging('milestone')} as milestones, ${hanging('project_measure')} as measures,
    ${hanging('risk')} as risks, ${hanging('issue')} as issues, ${marked('proposal')} as proposals, ${marked('objective')} as objectives`.execute(
    db,
  );
  const [row] = counted.rows;
  if (!row) throw new Error('the counts of the demonstration gave no row');
  return row;
};

let dataDate: string | null = null;

export const findDemo = async (db: Db): Promise<DemoState> => {
  dataDate ??= readDemoSet().meta.dataDate;
  return {
    isLoaded: await isDemoLoaded(db),
    dataDate,
    hasPasswords: await haveDemoPasswords(db),
    counts: await countDemo(db),
  };
};

const haveDemoPasswords = async (db: Reader): Promise<boolean> =>
  (await db
    .selectFrom('account')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .select('account.id')
    .where('account.is_demo', '=', true)
    .where('credential.password_hash', 'is not', null)
    .limit(1)
    .executeTakeFirst()) !== undefined;
