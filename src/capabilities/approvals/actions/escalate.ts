import type { RecordedAction } from '#engine/approval/approval.ts';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/app.ts';
import type { Write } from '#platform/db/write.ts';
import { remindOnce } from '../../inbox/reminders.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { deadlines } from '../store/deadlines.ts';
import { loadApproval, type LoadedApproval } from '../store/load-approval.ts';
import { superiorsOf } from '../store/people.ts';
import { concluded, saveAction } from './act.ts';

/**
 * Past a deadline the holder is reminded and his superior may decide in his place; each time the same span
 * passes again it goes one level higher, to the executives at last.
 */
export const escalateLate = async (app: App): Promise<void> => {
  const late = await app.db
    .selectFrom('approval_waiting')
    .select(['approval_id', 'step_id', 'seat_id'])
    .distinct()
    .where('due_at', '<', app.clock.now().toISOString())
    .where('task', '=', 'decide')
    .execute();
  for (const { approval_id: id, step_id: step, seat_id: seat } of late)
    if (step !== null && seat !== null)
      await app.write(systemActor('escalation'), 'approval.escalate', (write) =>
        escalateSeat(write, id, { step, seat }),
      );
};

interface Place {
  readonly step: string;
  readonly seat: string;
}

const escalateSeat = async (write: Write, id: string, { step, seat }: Place): Promise<void> => {
  const { tx, now } = write;
  await tx.updateTable('approval').set({ acted_at: now }).where('id', '=', id).execute();
  const before = await loadApproval(tx, id);
  const open = before.state.steps.find((one) => one.id === step);
  const held = open?.seats.find(({ person, verdict }) => person === seat && verdict === null);
  if (before.state.phase !== 'running' || open?.status !== 'open' || !held) return;
  await remindOnce(write, `approval-late:${id}:${step}`, {
    to: [seat],
    text: 'notice.approval-late',
    params: { subject: before.row.title },
    path: `/approvals/${id}`,
    mandatory: true,
  });
  const done = countEscalations(before, { step, seat });
  if (!(await isDueAgain(write, before, { step, since: open.openedAt, times: done + 1 }))) return;
  const tiers = await superiorsOf(tx, seat, await todayOf(write));
  const sitting = new Set([
    ...open.seats.map(({ person }) => person),
    ...held.standIns,
    ...before.state.barred,
  ]);
  const people = tiers.map((tier) => tier.filter((one) => !sitting.has(one))).find((tier) => tier.length > 0);
  if (!people) return;
  const action: RecordedAction = {
    kind: 'escalate',
    author: null,
    at: now.toISOString(),
    opinion: null,
    step,
    seat,
    people,
    toStep: null,
    place: null,
    newStep: null,
    route: null,
  };
  await saveAction(write, before, action);
  await concluded(write, before, action);
};

const countEscalations = ({ actions, state }: LoadedApproval, { step, seat }: Place): number =>
  actions.filter(
    ({ kind, step_id, seat_id, round }) =>
      kind === 'escalate' && step_id === step && seat_id === seat && round === state.round,
  ).length;

const isDueAgain = async (
  { tx, now }: Write,
  { steps }: LoadedApproval,
  { step, since, times }: { readonly step: string; readonly since: string | null; readonly times: number },
): Promise<boolean> => {
  const hours = steps.find(({ id }) => id === step)?.hours ?? null;
  if (hours === null || since === null) return false;
  const due = (await deadlines(tx, now))(since, hours * times);
  return due !== null && due.getTime() < now.getTime();
};
