import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { notify } from '../../inbox/notify.ts';
import type { ReadingSubject } from '../tables.ts';

interface Subject {
  readonly type: ReadingSubject;
  readonly id: string;
}

/** Asks people to read a document; who was asked before is not asked again. */
export const askToRead = async (
  write: Write,
  { type, id, title, path }: Subject & { readonly title: string; readonly path: string },
  people: readonly string[],
): Promise<void> => {
  if (people.length === 0) return;
  const { tx, now } = write;
  await tx
    .insertInto('reading')
    .values(
      [...new Set(people)].map((personId) => ({
        subject_type: type,
        subject_id: id,
        person_id: personId,
        asked_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await notify(write, {
    to: people,
    kind: 'reading',
    text: 'notice.asked-to-read',
    params: { subject: title },
    path,
  });
};

/** Notes that the actor has read a document; a second time changes nothing. */
export const confirmReading = async (write: Write, subject: Subject, label: string): Promise<void> => {
  const { tx, who, now } = write;
  const row =
    who.personId === null
      ? undefined
      : await tx
          .selectFrom('reading')
          .select('confirmed_at')
          .where('subject_type', '=', subject.type)
          .where('subject_id', '=', subject.id)
          .where('person_id', '=', who.personId)
          .executeTakeFirst();
  if (!row || who.personId === null) throw new AppError('refused', 'reading.not-asked');
  if (row.confirmed_at !== null) return;
  await tx
    .updateTable('reading')
    .set({ confirmed_at: now })
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .where('person_id', '=', who.personId)
    .execute();
  write.record({
    subject: { type: subject.type, id: subject.id, label },
    after: { read_by: who.personId },
  });
};
