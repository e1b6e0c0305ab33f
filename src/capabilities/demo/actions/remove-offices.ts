import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { idMark, officeTableNames } from '../data/image.ts';
import { referencesTo, type Reference } from './references.ts';

const isMarked = (column: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)}::text like ${`${idMark}%`}`;

/** Tables without an id of their own, by the column that says whose row it is; all others go by their id or with their parent. */
const marks: Readonly<Record<string, string>> = {
  pmo_duty_reading: 'position_id',
  reading: 'subject_id',
};
const withoutMark = new Set([
  'pmo_unit_department',
  'portfolio_project',
  'pmo_group_member',
  'expectation_answer',
  'maturity_answer',
  'maturity_result',
  'diagnosis_answer',
  'diagnosis_result',
  'roadmap_step_closure',
  'criteria_judgement',
  'candidate_demand',
  'round_assessor',
  'role_capacity',
  'meeting_vote',
  'objective_link',
]);
const marked = officeTableNames.filter((table) => !withoutMark.has(table));
const unchanging = ['decision_memo', 'portfolio_plan_edition', 'board_pack'] as const;

/** Approvals of what is demonstration, or asked for by its people. */
const approvals = sql`(select id from approval where ${isMarked('subject_id')} or ${isMarked('pmo_unit_id')}
  or applicant_id in (select id from person where is_demo)
  or subject_id in (select id from authority_change where ${isMarked('pmo_unit_id')})
  or subject_id in (select change.id from rank_change as change where ${isMarked('change.candidate_id')}))`;

/** Keeps in mind what goes, so that its past and what points to it can go as well. */
export const noteOffices = async ({ tx }: Write): Promise<void> => {
  const all = marked
    .filter((table) => !(table in marks))
    .map((table) => sql`select id::text from ${sql.table(table)} where ${isMarked('id')}`);
  await sql`insert into demo_gone ${sql.join(all, sql` union `)} on conflict do nothing`.execute(tx);
  await sql`insert into demo_gone select id::text from ${approvals} as gone on conflict do nothing`.execute(
    tx,
  );
};

/** Takes out the rows whose ids bear the mark, and what was done with them since; answers how many own rows lost a name. */
export const removeOffices = async ({ tx }: Write): Promise<number> => {
  await sql`delete from ${sql.table('approval')} where id in ${approvals}`.execute(tx);
  for (const table of unchanging)
    await sql.raw(`alter table ${table} disable trigger unchangeable`).execute(tx);
  const series = await seriesOfMemos(tx);
  await removeMade(tx);
  const references = await referencesTo(tx, marked);
  let loosened = 0;
  for (const table of marked.toReversed()) {
    const column = marks[table] ?? 'id';
    loosened += await loosenMarked(
      tx,
      references.filter(({ target }) => target === table),
    );
    await sql`delete from ${sql.table(table)} where ${isMarked(column)}`.execute(tx);
  }
  for (const table of unchanging)
    await sql.raw(`alter table ${table} enable trigger unchangeable`).execute(tx);
  await returnNumbers(tx, series);
  return loosened;
};

const memos = sql`select id from decision_memo where ${isMarked('subject_id')} or project_id in (select id from project where is_demo)`;

/** Series and years whose numbers the memos that go have taken. */
const seriesOfMemos = async (tx: Tx) => {
  const { rows } = await sql<{ series: string; year: number }>`
    select distinct split_part(number, '-', 1) as series, split_part(number, '-', 2)::int as year
    from decision_memo where id in (${memos})`.execute(tx);
  return rows;
};

/** What people made of the demonstration while it was there: what cannot be without it goes, the rest forgets it. */
const removeMade = async (tx: Tx): Promise<void> => {
  const from = (table: string, where: RawBuilder<unknown>) =>
    sql`delete from ${sql.table(table)} where ${where}`.execute(tx);
  await from('role_capacity', sql`role like '%（演示）'`);
  await from('portfolio_plan_edition', isMarked('plan_id'));
  await from('initiation', isMarked('id'));
  await sql`update ${sql.table('initiation')} set memo_id = null where memo_id in (${memos})`.execute(tx);
  await sql`update ${sql.table('decision_memo')} set supersedes_id = null where supersedes_id in (${memos})`.execute(
    tx,
  );
  await from('decision_memo', sql`id in (${memos})`);
  for (const table of ['initiation', 'portfolio_plan', 'decision_memo'])
    await sql`update ${sql.table(table)} set pmo_unit_id = null where ${isMarked('pmo_unit_id')} and not ${isMarked('id')}`.execute(
      tx,
    );
  await sql`update ${sql.table('initiation')} set proposal_id = null where proposal_id in (select id from proposal where is_demo)`.execute(
    tx,
  );
};

/** Own rows that name what goes lose the name, or go where they cannot be without it. */
const loosenMarked = async (tx: Tx, references: readonly Reference[]): Promise<number> => {
  let count = 0;
  for (const { table, column, isRequired } of references) {
    const hits = isMarked(column);
    const done = isRequired
      ? await sql`delete from ${sql.table(table)} where ${hits}`.execute(tx)
      : await sql`update ${sql.table(table)} set ${sql.ref(column)} = null where ${hits} and not ${isMarked('id')}`.execute(
          tx,
        );
    count += Number(done.numAffectedRows ?? 0);
  }
  return count;
};

/** Numbers nobody uses any more are free again. */
const returnNumbers = async (
  tx: Tx,
  all: readonly { readonly series: string; readonly year: number }[],
): Promise<void> => {
  for (const { series, year } of all) {
    const taken = sql`(select max(split_part(number, '-', 3)::int) from decision_memo where number like ${`${series}-${year}-%`})`;
    await sql`update ${sql.table('number_series')} set last = coalesce(${taken}, 0) where series = ${series} and year = ${year}`.execute(
      tx,
    );
    await sql`delete from ${sql.table('number_series')} where series = ${series} and year = ${year} and last = 0`.execute(
      tx,
    );
  }
};
