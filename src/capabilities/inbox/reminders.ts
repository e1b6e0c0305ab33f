import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/app.ts';
import type { Write } from '#platform/db/write.ts';
import { listActors } from './actors.ts';
import { waitingFor } from './list-todos.ts';
import { notify, type NewNotice } from './notify.ts';

/** Tells those people who were not told of this to-do before. */
export const remindOnce = async (
  write: Write,
  todoKey: string,
  notice: Omit<NewNotice, 'kind'>,
): Promise<void> => {
  if (notice.to.length === 0) return;
  const fresh = await write.tx
    .insertInto('todo_reminder')
    .values([...new Set(notice.to)].map((person_id) => ({ person_id, todo_key: todoKey, at: write.now })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .execute();
  await notify(write, { ...notice, kind: 'reminder', to: fresh.map(({ person_id }) => person_id) });
};

/** Reminds everybody once of each to-do whose day has passed. */
export const remindOverdue = async (app: App): Promise<void> => {
  const { db, registry } = app;
  const now = app.clock.now();
  for (const who of await listActors(db, now)) {
    const late = (await waitingFor({ db, who, now, registry })).filter(({ overdueDays }) => overdueDays > 0);
    if (late.length === 0 || who.personId === null) continue;
    const to = [who.personId];
    await app.write(systemActor('reminders'), 'todo.remind', async (write) => {
      for (const { key, kind, title, overdueDays, path } of late)
        await remindOnce(write, key, {
          to,
          text: 'notice.todo-overdue',
          params: { subject: title, days: overdueDays },
          path,
          ...(kind.startsWith('approval') ? { mandatory: true as const } : {}),
        });
    });
  }
};
