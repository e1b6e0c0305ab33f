import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { findActorOf } from '../access/store/find-actor.ts';
import type { Subject } from './schema.ts';
import { findSubject } from './store.ts';

/** Those of some people who may see the subject themselves: a notice carries its name. */
export const whoSee = async (
  { tx, now }: Write,
  people: readonly string[],
  subject: Subject,
): Promise<string[]> => {
  const seeing: string[] = [];
  for (const personId of people) {
    const reader = await findActorOf(tx, personId, now);
    if (reader && (await findSubject(tx, reader, subject).then(() => true, isHidden))) seeing.push(personId);
  }
  return seeing;
};

const isHidden = (error: unknown): false => {
  if (error instanceof AppError && error.code === 'not-found') return false;
  throw error;
};
