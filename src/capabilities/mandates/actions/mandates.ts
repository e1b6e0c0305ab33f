import { createHash } from 'node:crypto';
import type { Write } from '#platform/db/write.ts';
import { AppError, type Told } from '#platform/errors.ts';
import { inLocale } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { initiationOfProject, listGoals } from '../../initiation/store/initiations.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { findProjectFor, findProjectRow } from '../../projects/store/find-project.ts';
import { usualRights } from '../names.ts';
import { isInForce, maySign } from '../rules.ts';
import type { MandateInput } from '../schema.ts';
import { draftOfProject, findMandateRow, lastSigned, signerOn } from '../store.ts';

/** Writes the letter of a project as a draft, from the project and its goals where nothing else is said. */
export const prepareMandate = async (
  write: Write,
  projectId: string,
  { version, ...input }: MandateInput,
): Promise<{ id: string }> => {
  const { tx } = write;
  const project = await findProjectFor(write, 'project.update', projectId);
  const before = await draftOfProject(tx, projectId);
  const signed = await lastSigned(tx, projectId);
  if (signed && isInForce({ managerId: signed.manager_id }, { managerId: project.manager_id }))
    throw new AppError('conflict', 'mandate.signed-already');
  if (before) expectVersion(version ?? 0, before);
  const former = before ?? signed;
  const goals = await goalsOf(write, projectId);
  const draft = await draftFrom(write, { input, project, former, goals });
  expectComplete(draft);
  const after = await (
    before
      ? tx.updateTable('project_mandate').set(draft).where('id', '=', before.id)
      : tx.insertInto('project_mandate').values({
          id: newId(),
          project_id: projectId,
          signed_at: null,
          signed_by: null,
          content: null,
          sha256: null,
          ...draft,
        })
  )
    .returningAll()
    .executeTakeFirstOrThrow();
  const subject = { type: 'mandate', id: after.id, label: project.name };
  write.record({ subject, ...(before ? { before } : {}), after });
  return { id: after.id };
};

interface DraftSource {
  readonly input: Omit<MandateInput, 'version'>;
  readonly project: Awaited<ReturnType<typeof findProjectFor>>;
  /** The draft that is changed, else the letter signed before. */
  readonly former: Awaited<ReturnType<typeof draftOfProject>>;
  readonly goals: string;
}

const draftFrom = async (write: Write, { input, project, former, goals }: DraftSource) => {
  return {
    manager_id: input.managerId ?? project.manager_id ?? former?.manager_id ?? null,
    sponsor_id: input.sponsorId ?? former?.sponsor_id ?? project.sponsor_id,
    budget_cap_fen: input.budgetCapFen ?? former?.budget_cap_fen ?? project.budget_fen ?? 0,
    rights: input.rights ?? former?.rights ?? inLocale(usualRights, write.who.locale),
    success_criteria: input.successCriteria ?? former?.success_criteria ?? goals,
    valid_from: input.validFrom ?? (former?.signed_at === null ? former.valid_from : await todayOf(write)),
    valid_to: input.validTo === undefined ? (former?.valid_to ?? project.finish_on) : input.validTo,
  };
};

const goalsOf = async ({ tx }: Write, projectId: string): Promise<string> => {
  const request = await initiationOfProject(tx, projectId);
  const goals = request ? await listGoals(tx, request.id) : [];
  return goals.map(({ text }) => text).join('\n');
};

interface Draft {
  readonly manager_id: string | null;
  readonly sponsor_id: string | null;
  readonly budget_cap_fen: number;
  readonly success_criteria: string;
}

const expectComplete = (draft: Draft): void => {
  const fields: Told[] = [
    ...(draft.manager_id ? [] : [{ rule: 'mandate.field-manager' }]),
    ...(draft.sponsor_id ? [] : [{ rule: 'mandate.field-sponsor' }]),
    ...(draft.budget_cap_fen > 0 ? [] : [{ rule: 'mandate.field-budget' }]),
    ...(draft.success_criteria ? [] : [{ rule: 'mandate.field-criteria' }]),
  ];
  if (fields.length > 0) throw new AppError('refused', 'mandate.fields-missing', { fields });
};

/** The signature of the sponsor or an executive; from then on the letter is fixed and the project may book. */
export const signMandate = async (write: Write, id: string, version: number): Promise<void> => {
  const { tx, who, now } = write;
  const before = await findMandateRow(tx, id);
  const project = await findProjectRow(tx, who, before.project_id);
  if (before.signed_at !== null) throw new AppError('conflict', 'mandate.signed-already');
  const letter = { managerId: before.manager_id, sponsorId: before.sponsor_id };
  if (!maySign(await signerOn(tx, who, project.id), letter))
    throw new AppError('forbidden', 'mandate.not-yours');
  await expectOfManager(write, before, project.manager_id);
  expectVersion(version, before);
  const content = JSON.stringify({
    project: { code: project.code, name: project.name },
    managerId: before.manager_id,
    sponsorId: before.sponsor_id,
    budgetCapFen: before.budget_cap_fen,
    rights: before.rights,
    successCriteria: before.success_criteria,
    validFrom: before.valid_from,
    validTo: before.valid_to,
    signedBy: who.personId,
    signedAt: now.toISOString(),
  });
  const after = await tx
    .updateTable('project_mandate')
    .set({
      signed_at: now,
      signed_by: who.personId,
      content,
      sha256: createHash('sha256').update(content).digest('hex'),
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'mandate', id, label: project.name }, before, after });
};

/** The manager may have changed since the letter was drafted. */
const expectOfManager = async (
  { tx }: Write,
  letter: { readonly manager_id: string | null },
  managerId: string | null,
): Promise<void> => {
  if (isInForce({ managerId: letter.manager_id }, { managerId })) return;
  const nameOf = async (id: string | null) =>
    id === null
      ? '—'
      : ((await tx.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst())?.name ?? '—');
  throw new AppError('refused', 'mandate.other-manager', {
    named: await nameOf(letter.manager_id),
    manager: await nameOf(managerId),
  });
};
