import type { PeopledStep } from '#engine/approval/plan-route.ts';
import type { ApprovalSubject, FrozenSubject, PlannedStep } from '#platform/approval-subject.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { findRoute, planSteps } from './actions/plan-steps.ts';
import { projectState } from './actions/project-state.ts';
import { hashOf } from './hash.ts';
import { loadApproval, type LoadedApproval } from './store/load-approval.ts';
import { namesOf } from './store/people.ts';

export interface Submission {
  readonly kind: string;
  readonly subjectId: string;
  readonly note?: string | null | undefined;
}

/**
 * Submits a record for approval as it stands now: it is frozen with its hash, its route is worked out and frozen
 * too. A request that was returned is submitted again by its applicant as a new version of the same approval.
 */
export const submitForApproval = async (
  write: Write,
  { kind, subjectId, note }: Submission,
): Promise<{ approvalId: string }> => {
  const { tx, who, now, registry } = write;
  const subject = registry.subjects.get(kind);
  if (!subject) throw new AppError('not-found', 'approval.kind-unknown', { kind });
  if (who.personId === null) throw new AppError('refused', 'approval.person-needed');
  await subject.expectSubmitter(tx, who, subjectId);
  const open = await findOpen(write, kind, subjectId);
  const frozen = await subject.freeze(tx, subjectId, now);
  const applicantId = who.personId;
  const barred = [...new Set(frozen.barred)];
  const { routeName, steps } = await findRoute(tx, registry, { kind, subjectId, applicantId, frozen, now });
  const planned = await planSteps(tx, steps, { applicantId, barred, now });
  const before = open ? await loadApproval(tx, open.id) : null;
  const round = before ? before.state.round + 1 : 1;
  const approvalId = open?.id ?? (await insertApproval(write, { subject, subjectId, frozen, applicantId }));
  await insertVersion(write, { approvalId, round }, { note: note ?? null, routeName, barred, frozen });
  await insertSteps(write, { approvalId, round }, steps, planned);
  if (before) await resubmit(write, { before, frozen, round });
  const loaded = await loadApproval(tx, approvalId);
  await projectState(write, loaded, before);
  write.record({
    subject: { type: 'approval', id: approvalId, label: frozen.title },
    after: { kind, subject_id: subjectId, round, sha256: hashOf(frozen) },
  });
  return { approvalId };
};

interface Frozen {
  readonly note: string | null;
  readonly routeName: string | null;
  readonly barred: string[];
  readonly frozen: FrozenSubject;
}

const insertVersion = async (
  { tx, who, now }: Write,
  { approvalId, round }: Version,
  { note, routeName, barred, frozen }: Frozen,
): Promise<void> => {
  await tx
    .insertInto('approval_version')
    .values({
      approval_id: approvalId,
      round,
      at: now,
      author_id: who.personId ?? '',
      note,
      route_name: routeName,
      barred,
      frozen: JSON.stringify(frozen),
      sha256: hashOf(frozen),
    })
    .execute();
};

interface Version {
  readonly approvalId: string;
  readonly round: number;
}

/** The approval of the record that waits to be submitted again; one that runs is in the way. */
const findOpen = async ({ tx, who }: Write, kind: string, subjectId: string) => {
  const open = await tx
    .selectFrom('approval')
    .select(['id', 'state', 'title', 'applicant_id'])
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('state', 'in', ['running', 'returned'])
    .executeTakeFirst();
  if (!open) return null;
  if (open.state === 'running')
    throw new AppError('conflict', 'approval.running-already', { title: open.title });
  if (open.applicant_id === who.personId) return open;
  const names = await namesOf(tx, [open.applicant_id]);
  throw new AppError('refused', 'approval.returned-to-other', {
    title: open.title,
    applicant: names.get(open.applicant_id) ?? '',
  });
};

interface NewApproval {
  readonly subject: ApprovalSubject;
  readonly subjectId: string;
  readonly frozen: FrozenSubject;
  readonly applicantId: string;
}

const insertApproval = async (
  { tx, now }: Write,
  { subject, subjectId, frozen, applicantId }: NewApproval,
): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('approval')
    .values({
      id,
      kind: subject.kind,
      subject_id: subjectId,
      applicant_id: applicantId,
      state: 'running',
      submitted_at: now,
      acted_at: now,
      ended_at: null,
      ...columnsOf(frozen),
    })
    .execute();
  return id;
};

const columnsOf = (frozen: FrozenSubject) => ({
  title: frozen.title,
  pmo_unit_id: frozen.pmoUnitId,
  project_id: frozen.projectId,
  amount_fen: frozen.amountFen,
  project_class: frozen.projectClass,
});

const insertSteps = async (
  { tx }: Write,
  version: Version,
  steps: readonly PlannedStep[],
  planned: readonly PeopledStep[],
): Promise<void> => {
  const rows = planned.map((step, position) => {
    const source = steps[step.index];
    return {
      id: step.id,
      approval_id: version.approvalId,
      round: version.round,
      position,
      name_zh: source?.name[0] ?? '',
      name_en: source?.name[1] ?? '',
      mode: step.mode,
      votes: step.votes,
      duty: step.duty,
      people: [...step.people],
      notes: JSON.stringify([...(source?.notes ?? []), ...step.notes]),
      hours: source?.hours ?? null,
    };
  });
  await tx.insertInto('approval_step').values(rows).execute();
};

const resubmit = async (
  { tx, who, now }: Write,
  { before, frozen, round }: { before: LoadedApproval; frozen: FrozenSubject; round: number },
): Promise<void> => {
  const { id } = before.row;
  await tx
    .updateTable('approval')
    .set({ ...columnsOf(frozen), acted_at: now })
    .where('id', '=', id)
    .execute();
  await tx
    .insertInto('approval_action')
    .values({
      id: newId(),
      approval_id: id,
      position: before.actions.length,
      round,
      at: now,
      author_id: who.personId,
      kind: 'resubmit',
      opinion: null,
      step_id: null,
      seat_id: null,
      to_step_id: null,
      place: null,
      new_step_id: null,
    })
    .execute();
};
