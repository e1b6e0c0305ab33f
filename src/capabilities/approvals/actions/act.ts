import type { RecordedAction } from '#engine/approval/approval.ts';
import { faultOf, legalActions, type ApprovalFault, type Reader } from '#engine/approval/legal.ts';
import { holds } from '#platform/actor.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { inLocale } from '#platform/i18n.ts';
import { newId } from '#platform/ids.ts';
import { notify } from '../../inbox/notify.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { listPrincipals } from '../deputies/store.ts';
import { actionNames } from '../names.ts';
import type { NewAction } from '../schema.ts';
import { expectReadable } from '../store/expect-readable.ts';
import { loadApproval, type LoadedApproval } from '../store/load-approval.ts';
import { listLeft, namesOf } from '../store/people.ts';
import { projectState } from './project-state.ts';

/** Does one thing to a request as the actor, and runs the record's own action where that ends it. */
export const act = async (write: Write, approvalId: string, input: NewAction): Promise<void> => {
  const { tx, who, now } = write;
  if (who.personId === null) throw new AppError('refused', 'approval.person-needed');
  await expectReadable(write, approvalId);
  // Whoever acts at the same moment waits here and then sees what was done: both are kept.
  await tx.updateTable('approval').set({ acted_at: now }).where('id', '=', approvalId).execute();
  const before = await loadApproval(tx, approvalId);
  if (input.version !== before.state.round)
    throw new AppError('stale', 'record.stale', {
      expected: input.version,
      current: { version: before.state.round },
    });
  const reader: Reader = {
    person: who.personId,
    deputyFor: await listPrincipals(tx, who.personId, await todayOf(write)),
    manages: holds(who, 'approval.manage'),
  };
  const action = actionOf(write, before, input, reader);
  const fault = faultOf(before.state, action, reader);
  if (fault) throw await refusalOf(write, fault, action);
  await expectPresent(write, action);
  await saveAction(write, before, action);
  await concluded(write, before, action);
};

/** What follows from an action that was just saved: whose turn it is, who is told, and the end. */
export const concluded = async (
  write: Write,
  before: LoadedApproval,
  { kind, opinion, people }: Pick<RecordedAction, 'kind' | 'opinion' | 'people'>,
): Promise<void> => {
  const { tx, registry } = write;
  const loaded = await loadApproval(tx, before.row.id);
  const text = kind === 'escalate' ? 'notice.approval-escalated' : 'notice.approval-waiting';
  await projectState(write, loaded, before, text);
  await tellApplicant(write, loaded, kind);
  const { row, state } = loaded;
  write.record({
    subject: { type: 'approval', id: row.id, label: row.title },
    before: { state: before.row.state },
    after: { state: row.state, done: kind, opinion, people: [...people] },
  });
  if (state.outcome !== null)
    await registry.subjects
      .get(row.kind)
      ?.settle(write, row.subject_id, { approvalId: row.id, outcome: state.outcome });
};

/** Fills in the one place the action can be meant for, where the request does not say. */
const actionOf = (
  { who, now }: Write,
  { state }: LoadedApproval,
  input: NewAction,
  reader: Reader,
): RecordedAction => {
  const { action: kind, opinion, people, toStep, place } = input;
  const fitting = legalActions(state, reader).filter(
    (legal) =>
      legal.kind === kind &&
      (input.step === undefined || legal.step === input.step) &&
      (input.seat === undefined || legal.seat === input.seat),
  );
  // His own seat before one he is the deputy for.
  const legal = fitting.find(({ seat }) => seat === reader.person) ?? fitting[0];
  return {
    kind,
    author: who.personId,
    at: now.toISOString(),
    opinion: opinion?.trim() || null,
    step: legal?.step ?? input.step ?? null,
    seat: legal?.seat ?? input.seat ?? null,
    people: [...new Set(people ?? [])],
    toStep: kind === 'return' ? (toStep ?? null) : null,
    place: kind === 'add-signer' ? (place ?? 'before') : null,
    newStep: kind === 'add-signer' ? newId() : null,
    route: null,
  };
};

const refusalOf = async (
  { tx, who }: Write,
  fault: ApprovalFault,
  { kind }: RecordedAction,
): Promise<AppError> => {
  const action = inLocale(actionNames[kind], who.locale);
  const person = 'person' in fault ? ((await namesOf(tx, [fault.person])).get(fault.person) ?? '') : null;
  const isLate = fault.rule === 'approval.ended' || fault.rule === 'approval.not-your-turn';
  return new AppError(isLate ? 'conflict' : 'refused', fault.rule, { action, person });
};

/** Nothing is given to somebody who has left. */
const expectPresent = async (write: Write, { kind, people }: RecordedAction): Promise<void> => {
  const { tx } = write;
  if (kind === 'remove-signer' || people.length === 0) return;
  const names = await namesOf(tx, people);
  if (names.size < new Set(people).size)
    throw new AppError('not-found', 'record.not-found', { subject: 'person' });
  const [gone] = await listLeft(tx, people, await todayOf(write));
  if (gone !== undefined)
    throw new AppError('refused', 'approval.person-has-left', { person: names.get(gone) ?? '' });
};

export const saveAction = async (
  { tx }: Write,
  { row, state, actions }: LoadedApproval,
  action: RecordedAction,
): Promise<void> => {
  await tx
    .insertInto('approval_action')
    .values({
      id: newId(),
      approval_id: row.id,
      position: actions.length,
      round: state.round,
      at: action.at,
      author_id: action.author,
      kind: action.kind,
      opinion: action.opinion,
      step_id: action.step,
      seat_id: action.seat,
      people: [...action.people],
      to_step_id: action.toStep,
      place: action.place,
      new_step_id: action.newStep,
    })
    .execute();
};

const tellApplicant = async (
  write: Write,
  { row, state }: LoadedApproval,
  kind: RecordedAction['kind'],
): Promise<void> => {
  const told = { kind: 'approval', path: `/approvals/${row.id}`, mandatory: true } as const;
  const params = { subject: row.title };
  if (kind === 'remind')
    await notify(write, {
      ...told,
      to: [...new Set(await waitingPeople(write, row.id))],
      text: 'notice.approval-reminded',
      params,
    });
  if (state.phase === 'returned')
    await notify(write, { ...told, to: [row.applicant_id], text: 'notice.approval-returned', params });
  if (state.outcome === 'approved')
    await notify(write, { ...told, to: [row.applicant_id], text: 'notice.approval-approved', params });
  if (state.outcome === 'rejected')
    await notify(write, { ...told, to: [row.applicant_id], text: 'notice.approval-rejected', params });
  if (state.outcome === 'terminated')
    await notify(write, { ...told, to: [row.applicant_id], text: 'notice.approval-terminated', params });
};

const waitingPeople = async ({ tx }: Write, approvalId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('approval_waiting')
    .select('person_id')
    .where('approval_id', '=', approvalId)
    .execute();
  return rows.map((row) => row.person_id);
};
