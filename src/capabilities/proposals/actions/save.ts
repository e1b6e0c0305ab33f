import type { Insertable, Updateable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { removeSearchEntries, saveSearchEntries, sortKeyOf } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { caseColumns } from '../rules/case.ts';
import { emptyContent, ProposalContent } from '../schema/content.ts';
import type { NewProposal, ProposalChange, ProposalDetail } from '../schema/messages.ts';
import { findProposal, mayOf } from '../store/detail.ts';
import { findProposalRow, formOf, nextCode, type ProposalRecord } from '../store/rows.ts';
import type { ProposalRow } from '../tables.ts';
import { saveLinks } from './links.ts';

/** Begins a proposal as a draft of who writes it. */
export const createProposal = async (write: Write, input: NewProposal): Promise<{ id: string }> => {
  const { tx, who } = write;
  const content = ProposalContent.parse({ ...emptyContent, ...input.content });
  const row: Insertable<ProposalRow> = {
    id: newId(),
    code: await nextCode(tx, (await todayOf(write)).slice(0, 4)),
    name: input.name,
    sort_key: sortKeyOf(input.name),
    project_type: input.projectType,
    project_class: input.projectClass ?? null,
    unit_id: input.unitId === undefined ? await unitOf(write) : input.unitId,
    applicant_id: who.personId,
    sponsor_id: input.sponsorId ?? null,
    manager_id: input.managerId ?? null,
    benefit_owner_id: input.benefitOwnerId ?? null,
    ...contentColumns(content),
  };
  const after = await tx.insertInto('proposal').values(row).returningAll().executeTakeFirstOrThrow();
  write.record({ subject: subjectOf(after), after: { ...after } });
  if (input.links) await saveLinks(write, after.id, input.links);
  await indexProposal(write, after);
  return { id: after.id };
};

/** Who proposes does so for his unit unless he says otherwise. */
const unitOf = async ({ tx, who }: Write): Promise<string | null> => {
  if (who.personId === null) return null;
  const row = await tx
    .selectFrom('person')
    .select('unit_id')
    .where('id', '=', who.personId)
    .executeTakeFirst();
  return row?.unit_id ?? null;
};

/** Changes a draft or a returned proposal on the version its writer saw. */
export const changeProposal = async (
  write: Write,
  id: string,
  { version, content, links, ...head }: ProposalChange,
): Promise<ProposalDetail> => {
  const { tx, who } = write;
  const before = await findProposalRow(tx, who, id);
  await expectOpen(write, before);
  expectVersion(version, before);
  const merged = ProposalContent.parse({ ...formOf(before).content, ...content });
  const after = await tx
    .updateTable('proposal')
    .set({ ...headColumns(head), ...contentColumns(merged) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: subjectOf(after), before: { ...before }, after: { ...after } });
  if (links) await saveLinks(write, id, links);
  await indexProposal(write, after);
  return findProposal(tx, who, id);
};

/** Throws a draft away; what was once submitted stays. */
export const deleteProposal = async (write: Write, id: string): Promise<void> => {
  const before = await findProposalRow(write.tx, write.who, id);
  await expectOpen(write, before);
  if (before.revision > 0) throw new AppError('conflict', 'proposal.submitted-before', { name: before.name });
  await write.tx.deleteFrom('proposal').where('id', '=', id).execute();
  await removeSearchEntries(write.tx, 'proposal', [id]);
  write.record({ subject: subjectOf(before), before: { ...before } });
};

/** Only its applicant writes a proposal, and only while it is with him. */
export const expectOpen = async ({ tx, who }: Write, row: ProposalRecord): Promise<void> => {
  if (row.state !== 'draft' && row.state !== 'returned')
    throw new AppError('conflict', 'proposal.not-open', { name: row.name });
  const may = await mayOf(tx, who, row);
  if (!may.change) throw new AppError('forbidden', 'proposal.not-yours', { name: row.name });
};

export const subjectOf = ({ id, name }: Pick<ProposalRecord, 'id' | 'name'>) => ({
  type: 'proposal',
  id,
  label: name,
});

type Head = Partial<Omit<ProposalChange, 'version' | 'content' | 'links'>>;

/** The given fields under the names of their columns; what is not given is not touched. */
const headColumns = (head: Head): Updateable<ProposalRow> => {
  const { name, projectType, projectClass, unitId, sponsorId, managerId, benefitOwnerId } = head;
  return {
    ...(name === undefined ? {} : { name, sort_key: sortKeyOf(name) }),
    ...(projectType === undefined ? {} : { project_type: projectType }),
    ...(projectClass === undefined ? {} : { project_class: projectClass }),
    ...(unitId === undefined ? {} : { unit_id: unitId }),
    ...(sponsorId === undefined ? {} : { sponsor_id: sponsorId }),
    ...(managerId === undefined ? {} : { manager_id: managerId }),
    ...(benefitOwnerId === undefined ? {} : { benefit_owner_id: benefitOwnerId }),
  };
};

const contentColumns = (content: ProposalContent) => ({
  content: JSON.stringify(content),
  start_on: content.startOn,
  finish_on: content.finishOn,
  ...caseColumns(content),
});

const indexProposal = ({ tx, now }: Write, row: ProposalRecord): Promise<void> =>
  saveSearchEntries(tx, now, [
    {
      subjectType: 'proposal',
      subjectId: row.id,
      title: row.name,
      subtitle: row.code,
      text: [row.content.background, row.content.inScope].join(' '),
    },
  ]);
