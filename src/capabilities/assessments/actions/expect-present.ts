import { dayIn } from '#platform/clock.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';

/** Refuses people who are not known or have left the enterprise: they could not answer. */
export const expectPresent = async ({ tx, now }: Write, people: readonly string[]): Promise<void> => {
  const found = await tx
    .selectFrom('person')
    .select(['id', 'name', 'left_on'])
    .where('id', 'in', [...people])
    .execute();
  if (found.length < new Set(people).size)
    throw new AppError('not-found', 'record.not-found', { subject: 'person' });
  const left = found.find(({ left_on }) => left_on !== null && left_on <= dayIn(now));
  if (left)
    throw new AppError('refused', 'assessment.respondent-left', { name: left.name, day: left.left_on });
};
