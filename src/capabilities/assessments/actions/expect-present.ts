import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { todayOf } from '../../organisation/store/today.ts';

/** Refuses people who are not known or have left the enterprise: they could not answer. */
export const expectPresent = async (write: Write, people: readonly string[]): Promise<void> => {
  const found = await write.tx
    .selectFrom('person')
    .select(['id', 'name', 'left_on'])
    .where('id', 'in', [...people])
    .execute();
  if (found.length < new Set(people).size)
    throw new AppError('not-found', 'record.not-found', { subject: 'person' });
  const today = await todayOf(write);
  const left = found.find(({ left_on }) => left_on !== null && left_on <= today);
  if (left)
    throw new AppError('refused', 'assessment.respondent-left', { name: left.name, day: left.left_on });
};
