import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { ListQuery } from '#platform/list/query.ts';
import { runList } from '#platform/list/run-list.ts';
import { proposalColumns } from '../columns.ts';
import type { ProposalForm } from '../fields/field.ts';
import { emptyContent } from '../schema/content.ts';
import type { ProposalListRow } from '../schema/messages.ts';
import type { ProposalRow } from '../tables.ts';
import type { Selectable } from 'kysely';
import { visibleProposals } from '../../access/visibility.ts';

export type Reader = Db | Tx;
export type ProposalRecord = Selectable<ProposalRow>;

const percent = (column: string) => sql<number | null>`round((${sql.ref(column)} * 100)::numeric, 2)`;

const listed = (db: Reader, who: Actor) =>
  db
    .selectFrom('proposal')
    .leftJoin('org_unit as unit', 'unit.id', 'proposal.unit_id')
    .leftJoin('person as applicant', 'applicant.id', 'proposal.applicant_id')
    .leftJoin('person as sponsor', 'sponsor.id', 'proposal.sponsor_id')
    .where(visibleProposals(who))
    .select([
      'proposal.id',
      'proposal.version',
      'proposal.code',
      'proposal.name',
      sql<string>`proposal.sort_key collate "C"`.as('sortKey'),
      'proposal.project_type as projectType',
      'proposal.project_class as projectClass',
      'proposal.state',
      'unit.name as unit',
      'applicant.name as applicant',
      'sponsor.name as sponsor',
      'proposal.cost_fen as costFen',
      'proposal.benefit_fen as benefitFen',
      'proposal.npv_fen as npvFen',
      'proposal.expected_npv_fen as expectedNpvFen',
      percent('proposal.roi').as('roiPercent'),
      percent('proposal.irr').as('irrPercent'),
      sql<number | null>`round(proposal.payback_years::numeric, 2)`.as('paybackYears'),
      'proposal.start_on as startOn',
      'proposal.finish_on as finishOn',
      'proposal.revision',
      'proposal.submitted_at as submittedAt',
    ]);

export const listProposals = (db: Db, who: Actor, query: ListQuery) =>
  runList<ProposalListRow>(
    db,
    {
      columns: proposalColumns,
      base: listed(db, who) as never,
      searched: ['code', 'name', 'unit', 'applicant', 'sponsor'],
      order: 'code',
    },
    query,
  );

/** One row of the list; hidden ones are not found. */
export const findListed = async (db: Reader, who: Actor, id: string): Promise<ProposalListRow> => {
  const row = await listed(db, who).where('proposal.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'proposal' });
  const { sortKey: _key, ...shown } = row;
  return shown;
};

/** The row as it is kept; hidden ones are not found. */
export const findProposalRow = async (db: Reader, who: Actor, id: string): Promise<ProposalRecord> => {
  const row = await db
    .selectFrom('proposal')
    .selectAll()
    .where('id', '=', id)
    .where(visibleProposals(who))
    .executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found', { subject: 'proposal' });
  return row;
};

/** The form as it stands; fields that came later are empty. */
export const formOf = (row: ProposalRecord): ProposalForm => ({
  name: row.name,
  projectType: row.project_type,
  projectClass: row.project_class,
  unitId: row.unit_id,
  sponsorId: row.sponsor_id,
  managerId: row.manager_id,
  benefitOwnerId: row.benefit_owner_id,
  content: { ...emptyContent, ...row.content },
});

/** The next number of a year: PR-2026-001. */
export const nextCode = async (db: Reader, year: string): Promise<string> => {
  const prefix = `PR-${year}-`;
  const rows = await db.selectFrom('proposal').select('code').where('code', 'like', `${prefix}%`).execute();
  const numbers = rows.map(({ code }) => Number(code.slice(prefix.length)) || 0);
  return `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
};
