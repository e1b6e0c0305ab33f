import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { notify } from '../../inbox/notify.ts';
import { saveContributions } from '../../strategy/actions/contributions.ts';
import type { ProposalForm } from '../fields/field.ts';
import type { ProposalState } from '../names.ts';
import { whyNotSubmitted } from '../rules/contradictions.ts';
import type { ProposalDetail, ProposalReturn } from '../schema/messages.ts';
import { findProposal, mayOf, mayReceive } from '../store/detail.ts';
import { findProposalRow, formOf, type ProposalRecord } from '../store/rows.ts';
import type { Mark } from '../tables.ts';
import { expectOpen, subjectOf } from './save.ts';

/** How often a proposal may be returned; after that it is accepted or screened out. */
const mostReturns = 2;

/** Submits a proposal: its form is frozen as the next version. */
export const submitProposal = async (
  write: Write,
  id: string,
  { version }: { readonly version: number },
): Promise<ProposalDetail> => {
  const { tx, who } = write;
  const before = await findProposalRow(tx, who, id);
  await expectOpen(write, before);
  expectVersion(version, before);
  const form = formOf(before);
  const why = whyNotSubmitted(form);
  if (why) throw new AppError('refused', why.rule, why.params);
  const number = before.revision + 1;
  await tx
    .insertInto('proposal_revision')
    .values({
      id: newId(),
      proposal_id: id,
      number,
      submitted_by: who.personId,
      content: JSON.stringify(form),
    })
    .execute();
  await contribute(write, id, form);
  await moveOn(write, before, { state: 'submitted', revision: number, submitted_at: write.now });
  return findProposal(tx, who, id);
};

const shareOfDegree = 20;

/** A submitted proposal would serve the objectives it names: the strategy counts it from now on. */
const contribute = (write: Write, id: string, { content }: ProposalForm): Promise<void> =>
  saveContributions(
    write,
    { column: 'proposal_id', id },
    content.objectives.flatMap(({ objectiveId, sharePercent }) =>
      objectiveId === null
        ? []
        : [
            {
              objectiveId,
              strength: Math.min(5, Math.max(1, Math.round(sharePercent / shareOfDegree))),
              share: sharePercent,
              reason: null,
            },
          ],
    ),
  );

/** Gives a submission back to its applicant with the fields to be mended. */
export const returnProposal = async (
  write: Write,
  id: string,
  { version, reason, marks }: ProposalReturn,
): Promise<ProposalDetail> => {
  const before = await expectReceived(write, id, version);
  const returned = await write.tx
    .selectFrom('proposal_step')
    .select('id')
    .where('proposal_id', '=', id)
    .where('state', '=', 'returned')
    .execute();
  if (returned.length >= mostReturns)
    throw new AppError('conflict', 'proposal.returned-enough', { most: mostReturns });
  await moveOn(write, before, { state: 'returned' }, { reason, marks });
  await tell(write, before, { text: 'notice.proposal-returned', reason });
  return findProposal(write.tx, write.who, id);
};

/** Takes a submission in for 初选. */
export const acceptProposal = async (
  write: Write,
  id: string,
  { version }: { readonly version: number },
): Promise<ProposalDetail> => {
  const before = await expectReceived(write, id, version);
  await moveOn(write, before, { state: 'accepted' });
  await tell(write, before, { text: 'notice.proposal-accepted' });
  return findProposal(write.tx, write.who, id);
};

/** Its applicant takes a proposal back; what was submitted stays. */
export const withdrawProposal = async (
  write: Write,
  id: string,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<ProposalDetail> => {
  const { tx, who } = write;
  const before = await findProposalRow(tx, who, id);
  const may = await mayOf(tx, who, before);
  if (!may.withdraw) {
    const isOwn = before.applicant_id === who.personId;
    throw isOwn
      ? new AppError('conflict', 'proposal.not-withdrawable', { name: before.name })
      : new AppError('forbidden', 'proposal.not-yours', { name: before.name });
  }
  expectVersion(version, before);
  await moveOn(write, before, { state: 'withdrawn' }, { reason });
  return findProposal(tx, who, id);
};

interface Told {
  readonly text: 'notice.proposal-returned' | 'notice.proposal-accepted';
  readonly reason?: string;
}

const tell = (write: Write, row: ProposalRecord, { text, reason }: Told): Promise<void> =>
  notify(write, {
    to: row.applicant_id === null ? [] : [row.applicant_id],
    kind: 'proposal',
    text,
    params: { subject: row.name, ...(reason === undefined ? {} : { reason }) },
    path: `/proposals/${row.id}`,
  });

const expectReceived = async (write: Write, id: string, version: number): Promise<ProposalRecord> => {
  const { tx, who } = write;
  const before = await findProposalRow(tx, who, id);
  if (!(await mayReceive(tx, who, id)))
    throw new AppError('forbidden', 'permission.missing', { permission: 'proposal.receive' });
  if (before.state !== 'submitted')
    throw new AppError('conflict', 'proposal.not-submitted', { name: before.name });
  expectVersion(version, before);
  return before;
};

interface Columns {
  readonly state: ProposalState;
  readonly revision?: number;
  readonly submitted_at?: Date;
}

interface Said {
  readonly reason?: string | null;
  readonly marks?: readonly Mark[];
}

/** The next state with its author, day and reason. */
export const moveOn = async (
  write: Write,
  before: ProposalRecord,
  columns: Columns,
  { reason = null, marks = [] }: Said = {},
): Promise<void> => {
  const { tx, who, now } = write;
  const after = await tx
    .updateTable('proposal')
    .set(columns)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('proposal_step')
    .values({
      id: newId(),
      created_at: now,
      proposal_id: before.id,
      state: columns.state,
      revision: after.revision,
      by_id: who.personId,
      reason,
      marks: JSON.stringify(marks),
    })
    .execute();
  write.record({
    subject: subjectOf(after),
    before: { state: before.state, revision: before.revision },
    after: { state: after.state, revision: after.revision, reason },
  });
};
