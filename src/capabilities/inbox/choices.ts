import { minuteIn } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { DigestChange, DigestChoice } from './schema.ts';

/** Where nothing was chosen: to-dos every working day, notices as they come. */
const usual: DigestChoice = { cadence: 'daily', notices: 'at-once', quiet: null };

/** How mail reaches these people, by their ids. */
export const choicesOf = async (
  db: Db | Tx,
  people: readonly string[],
): Promise<(personId: string) => DigestChoice> => {
  const rows =
    people.length === 0
      ? []
      : await db
          .selectFrom('digest_choice')
          .selectAll()
          .where('person_id', 'in', [...people])
          .execute();
  const chosen = new Map(
    rows.map(({ person_id, cadence, notices, quiet_from: from, quiet_to: to }) => [
      person_id,
      {
        cadence,
        notices,
        quiet: from === null || to === null ? null : { from: from.slice(0, 5), to: to.slice(0, 5) },
      },
    ]),
  );
  return (personId) => chosen.get(personId) ?? usual;
};

/** Changes what is named of a person's choice. */
export const saveChoice = async (tx: Tx, personId: string, change: DigestChange): Promise<void> => {
  const before = (await choicesOf(tx, [personId]))(personId);
  const quiet = change.quiet === undefined ? before.quiet : change.quiet;
  const { cadence = before.cadence, notices = before.notices } = change;
  const row = { cadence, notices, quiet_from: quiet?.from ?? null, quiet_to: quiet?.to ?? null };
  await tx
    .insertInto('digest_choice')
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
};

const dayMinutes = 1_440;
const minuteMs = 60_000;

type Quiet = NonNullable<DigestChoice['quiet']>;

/** When mail may go that comes up at an instant: then, or as the quiet hours around it end. */
export const afterQuiet = (now: Date, timeZone: string, quiet: Quiet): Date => {
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const at = minuteIn(now, timeZone);
  const since = (at - from + dayMinutes) % dayMinutes;
  const long = (to - from + dayMinutes) % dayMinutes;
  if (since >= long) return now;
  const whole = now.getTime() - (now.getTime() % minuteMs);
  return new Date(whole + (long - since) * minuteMs);
};

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
