import { waitingOf, type Waiting } from '#engine/approval/approval.ts';
import type { Write } from '#platform/db/write.ts';
import { notify } from '../../inbox/notify.ts';
import type { NoticeText } from '../../inbox/texts.ts';
import { todayOf } from '../../organisation/store/today.ts';
import { deputiesOn } from '../deputies/store.ts';
import { deadlines } from '../store/deadlines.ts';
import type { LoadedApproval } from '../store/load-approval.ts';

const keyOf = ({ person, step, task, seat }: Waiting): string => [person, step, task, seat].join(' ');

/** Keeps whose turn it is, who was told and the state of the row, and tells those whose turn has come. */
export const projectState = async (
  write: Write,
  loaded: LoadedApproval,
  before: LoadedApproval | null,
  text: NoticeText = 'notice.approval-waiting',
): Promise<void> => {
  const { tx, now } = write;
  const { row, state } = loaded;
  await tx
    .updateTable('approval')
    .set({
      state: state.outcome ?? (state.phase === 'returned' ? 'returned' : 'running'),
      round: state.round,
      acted_at: now,
      ended_at: state.endedAt,
    })
    .where('id', '=', row.id)
    .execute();
  await saveWaiting(write, loaded);
  await tellCopied(write, loaded);
  const known = new Set(
    before && before.state.round === state.round ? waitingOf(before.state).map(keyOf) : [],
  );
  const called = waitingOf(state).filter((waiting) => !known.has(keyOf(waiting)));
  const people = called.filter(({ task }) => task !== 'resubmit').map(({ person }) => person);
  const deputies = people.length === 0 ? null : await deputiesOn(tx, await todayOf(write));
  await notify(write, {
    to: people.flatMap((person) => [person, ...[deputies?.get(person)].flatMap((one) => one ?? [])]),
    kind: 'approval',
    text,
    params: { subject: row.title, approval: row.id },
    path: `/approvals/${row.id}`,
    mandatory: true,
  });
  announceTo(write, loaded, before);
};

const saveWaiting = async ({ tx, now }: Write, { row, state, steps }: LoadedApproval): Promise<void> => {
  await tx.deleteFrom('approval_waiting').where('approval_id', '=', row.id).execute();
  const waiting = waitingOf(state);
  if (waiting.length === 0) return;
  const hoursOf = new Map(steps.map(({ id, hours }) => [id, hours]));
  const due = [...hoursOf.values()].some((hours) => hours !== null) ? await deadlines(tx, now) : () => null;
  await tx
    .insertInto('approval_waiting')
    .values(
      waiting.map(({ person, task, step, seat, since }) => {
        const hours = step === null ? null : (hoursOf.get(step) ?? null);
        return {
          approval_id: row.id,
          person_id: person,
          task,
          step_id: step,
          seat_id: seat,
          since: since ?? now,
          due_at: hours === null ? null : due(since ?? now.toISOString(), hours),
        };
      }),
    )
    .execute();
};

const tellCopied = async (write: Write, { row, state }: LoadedApproval): Promise<void> => {
  if (state.copied.length === 0) return;
  const fresh = await write.tx
    .insertInto('approval_copy')
    .values(state.copied.map((person_id) => ({ approval_id: row.id, person_id, at: write.now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .execute();
  await notify(write, {
    to: fresh.map(({ person_id }) => person_id),
    kind: 'approval',
    text: 'notice.approval-copied',
    params: { subject: row.title },
    path: `/approvals/${row.id}`,
  });
};

/** Pages of everybody concerned read again. */
const announceTo = (write: Write, { row, state }: LoadedApproval, before: LoadedApproval | null): void => {
  const concerned = new Set([
    row.applicant_id,
    ...[state, ...(before ? [before.state] : [])].flatMap((one) =>
      waitingOf(one).map(({ person }) => person),
    ),
    ...state.copied,
    ...state.steps.flatMap(({ seats }) => seats.map(({ person }) => person)),
  ]);
  for (const person of concerned) {
    write.announce({ about: 'record', kind: 'approval', id: row.id, person });
    write.announce({ about: 'record', kind: 'todo', id: `approval:${row.id}`, person });
  }
};
