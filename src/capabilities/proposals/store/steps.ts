import type { Actor } from '#platform/actor.ts';
import { differencesBetween, type Difference } from '../rules/differences.ts';
import type { Revisions } from '../schema/messages.ts';
import { findProposalRow, type Reader } from './rows.ts';

/** What happened to a proposal, the latest last. */
export const listSteps = async (db: Reader, id: string) => {
  const rows = await db
    .selectFrom('proposal_step as step')
    .leftJoin('person as by', 'by.id', 'step.by_id')
    .where('step.proposal_id', '=', id)
    .select([
      'step.state',
      'step.created_at as at',
      'by.name as by',
      'step.revision',
      'step.reason',
      'step.marks',
    ])
    .orderBy('step.created_at')
    .orderBy('step.id')
    .execute();
  return rows;
};

/** The versions that were submitted, the latest first, each with what differs from the one before. */
export const listRevisions = async (db: Reader, who: Actor, id: string): Promise<Revisions> => {
  await findProposalRow(db, who, id);
  const rows = await db
    .selectFrom('proposal_revision as revision')
    .leftJoin('person as by', 'by.id', 'revision.submitted_by')
    .where('revision.proposal_id', '=', id)
    .select(['revision.number', 'revision.created_at as at', 'by.name as by', 'revision.content'])
    .orderBy('revision.number')
    .execute();
  const told = await nameTeller(db);
  return {
    rows: rows
      .map(({ content, ...row }, index) => {
        const before = rows[index - 1];
        const differences = before ? differencesBetween(before.content, content) : [];
        return { ...row, differences: differences.map(told) };
      })
      .toReversed(),
  };
};

const named = new Set<string>(['unitId', 'sponsorId', 'managerId', 'benefitOwnerId']);

/** Tells people and units by their names rather than their ids. */
const nameTeller = async (db: Reader): Promise<(difference: Difference) => Difference> => {
  const people = await db.selectFrom('person').select(['id', 'name']).execute();
  const units = await db.selectFrom('org_unit').select(['id', 'name']).execute();
  const names = new Map([...people, ...units].map(({ id, name }) => [id, name]));
  const tell = (id: unknown): unknown => (typeof id === 'string' ? (names.get(id) ?? id) : id);
  return ({ field, before, after }) =>
    named.has(field) ? { field, before: tell(before), after: tell(after) } : { field, before, after };
};
