import type { Write } from '#platform/db/write.ts';
import { AppError, type Told } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { saveSearchEntries } from '#platform/search.ts';
import { expectVersion } from '#platform/stale.ts';
import { officeInCharge } from '../../offices/store.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { dayNamed, lacksOf } from '../rules/goals.ts';
import { classOf, isOpen } from '../rules/initiation.ts';
import type { GoalInput, InitiationChange, NewInitiation } from '../schema.ts';
import { findInitiationRow } from '../store/initiations.ts';
import { fromProposal } from './from-proposal.ts';

type Fields = Omit<NewInitiation, 'proposalId' | 'goals'>;
type Named = Fields & { readonly title: string; readonly amountFen: number };

/** Asks to start a project, as a rule for a proposal that was selected. */
export const requestInitiation = async (
  write: Write,
  { proposalId, goals, ...input }: NewInitiation,
): Promise<{ id: string }> => {
  const { tx, who } = write;
  const proposed = proposalId === null ? null : await fromProposal(write, proposalId);
  const fields = { ...proposed?.fields, ...given(input) };
  expectNamed(fields);
  const id = newId();
  const columns = await columnsOf(write, fields);
  const after = await tx
    .insertInto('initiation')
    .values({
      id,
      proposal_id: proposalId,
      requested_by: who.personId,
      requested_on: await todayOf(write),
      outcome: null,
      outcome_on: null,
      say: null,
      project_id: null,
      memo_id: null,
      ...columns,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await saveGoals(write, id, goals ?? proposed?.goals ?? []);
  write.record({ subject: { type: 'initiation', id, label: after.title }, after });
  await index(write, after);
  return { id };
};

/** Changes a request as long as nobody decides on it. */
export const changeInitiation = async (
  write: Write,
  id: string,
  { version, goals, ...input }: InitiationChange,
): Promise<void> => {
  const { tx, who } = write;
  const { state, ...before } = await findInitiationRow(tx, who, id);
  if (who.kind !== 'system' && before.requested_by !== who.personId)
    throw new AppError('forbidden', 'permission.missing', { permission: 'initiation.request' });
  if (!isOpen(state))
    throw new AppError('conflict', 'initiation.closed', { state: { rule: `initiation.state-${state}` } });
  expectVersion(version, before);
  const columns = await columnsOf(write, {
    isStrategic: before.is_strategic,
    projectType: before.project_type,
    category: before.category,
    unitId: before.unit_id,
    sponsorId: before.sponsor_id,
    managerId: before.manager_id,
    customer: before.customer,
    startOn: before.start_on,
    finishOn: before.finish_on,
    reasons: before.reasons,
    ...given(input),
    title: input.title ?? before.title,
    amountFen: input.amountFen ?? before.amount_fen,
  });
  const after = await tx
    .updateTable('initiation')
    .set(columns)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (goals) await saveGoals(write, id, goals);
  write.record({ subject: { type: 'initiation', id, label: after.title }, before, after });
  await index(write, after);
};

function expectNamed(fields: Fields): asserts fields is Named {
  const missing: Told[] = [
    ...(fields.title ? [] : [{ rule: 'initiation.field-title' }]),
    ...(fields.amountFen ? [] : [{ rule: 'initiation.field-amount' }]),
  ];
  if (missing.length > 0) throw new AppError('refused', 'initiation.fields-missing', { fields: missing });
}

const given = (input: Fields): Fields =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

const columnsOf = async ({ tx }: Write, fields: Named) => {
  const { startOn = null, finishOn = null, isStrategic = false, unitId = null } = fields;
  if (startOn !== null && finishOn !== null && finishOn < startOn)
    throw new AppError('refused', 'initiation.dates-reversed', { start: startOn, finish: finishOn });
  const { projectType = null, amountFen } = fields;
  return {
    title: fields.title,
    project_class: classOf(amountFen, { isStrategic }),
    is_strategic: isStrategic,
    project_type: projectType,
    amount_fen: amountFen,
    category: fields.category ?? null,
    unit_id: unitId,
    pmo_unit_id: await officeInCharge(tx, { orgUnitId: unitId, projectType, amountFen }),
    sponsor_id: fields.sponsorId ?? null,
    manager_id: fields.managerId ?? null,
    customer: fields.customer ?? null,
    start_on: startOn,
    finish_on: finishOn,
    reasons: fields.reasons ?? null,
  };
};

/** Keeps the goals of a request; one that cannot be measured is refused with what it lacks. */
const saveGoals = async ({ tx }: Write, initiationId: string, goals: readonly GoalInput[]): Promise<void> => {
  const rows = goals.map(({ text, dueOn }, position) => {
    const due = dueOn ?? dayNamed(text);
    const lacks = lacksOf({ text, dueOn: due }).map((rule): Told => ({ rule }));
    if (lacks.length > 0 || due === null)
      throw new AppError('refused', 'initiation.goal-not-measurable', {
        goal: text,
        lacks: lacks.length > 0 ? lacks : [{ rule: 'initiation.goal-no-date' }],
      });
    return { id: newId(), initiation_id: initiationId, project_id: null, text, due_on: due, position };
  });
  await tx.deleteFrom('project_goal').where('initiation_id', '=', initiationId).execute();
  if (rows.length > 0) await tx.insertInto('project_goal').values(rows).execute();
};

const index = ({ tx, now }: Write, row: { id: string; title: string; reasons: string | null }) =>
  saveSearchEntries(tx, now, [
    { subjectType: 'initiation', subjectId: row.id, title: row.title, text: row.reasons ?? '' },
  ]);
