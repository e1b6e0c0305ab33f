import { sql } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { zoneFor } from '../organisation/store/today.ts';
import { saveChoice } from './choices.ts';
import type { DigestChange } from './schema.ts';

/** Marks notifications of the actor as read: those named, or all. */
export const readNotices = async (
  { tx, who, now, announce }: Write,
  ids: readonly string[] | undefined,
): Promise<void> => {
  const mine = tx
    .updateTable('notification')
    .set({ read_at: now })
    .where('person_id', '=', who.personId)
    .where('read_at', 'is', null);
  await (ids ? mine.where('id', 'in', [...ids]) : mine).execute();
  if (who.personId) announce({ about: 'record', kind: 'notification', id: null, person: who.personId });
};

/** Hides one of the actor's to-dos until a day begins for the enterprise. */
export const snoozeTodo = async (write: Write, todoKey: string, until: string): Promise<void> => {
  const { tx, who, announce } = write;
  if (!who.personId) return;
  const begins = sql<string>`${until}::timestamp at time zone ${await zoneFor(write)}`;
  await tx
    .insertInto('snooze')
    .values({ person_id: who.personId, todo_key: todoKey, until: begins })
    .onConflict((conflict) => conflict.columns(['person_id', 'todo_key']).doUpdateSet({ until: begins }))
    .execute();
  announce({ about: 'record', kind: 'todo', id: todoKey, person: who.personId });
};

/** How mail reaches the actor. */
export const chooseDigest = async ({ tx, who }: Write, change: DigestChange): Promise<void> => {
  if (who.personId) await saveChoice(tx, who.personId, change);
};
