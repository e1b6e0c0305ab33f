import { dayFromIso, weekdayOf } from '#engine/days.ts';
import { systemActor, type Actor } from '#platform/actor.ts';
import type { App } from '#platform/app.ts';
import { fill, inLocale, type Locale } from '#platform/i18n.ts';
import { promise } from '#platform/outbox.ts';
import { minutesByDay } from '../calendars/rules/days.ts';
import { planCalendarChain } from '../calendars/store.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { dayOf } from '../organisation/store/today.ts';
import { listActors } from './actors.ts';
import { waitingFor } from './list-todos.ts';
import { linkTo, signature } from './mail.ts';
import type { Todo } from './schema.ts';
import { choicesOf } from './choices.ts';
import { noticeText } from './store.ts';
import { digestTexts } from './texts.ts';

const listed = 30;

/**
 * Sends everybody who wants it one mail of what waits for him and of the notices gathered since the last one: on
 * working days, weekly on the first of the week. Who wants no mail of his to-dos gets that of his notices daily.
 */
export const sendDigests = async (app: App): Promise<void> => {
  const { db } = app;
  const now = app.clock.now();
  const today = await dayOf(db, now);
  const cadences = await cadencesOn(app, today);
  if (cadences.length === 0) return;
  const people = await db
    .selectFrom('person')
    .select(['id', 'email'])
    .where('email', 'is not', null)
    .execute();
  const emailOf = new Map(people.map(({ id, email }) => [id, email]));
  const choiceOf = await choicesOf(
    db,
    people.map(({ id }) => id),
  );
  for (const who of await listActors(db, now)) {
    const to = emailOf.get(who.personId ?? '');
    const { cadence } = choiceOf(who.personId ?? '');
    if (!to || !cadences.includes(cadence === 'off' ? 'daily' : cadence)) continue;
    await sendDigest(app, who, { to, today, wantsTodos: cadence !== 'off' });
  }
};

interface Sending {
  readonly to: string;
  readonly today: string;
  readonly wantsTodos: boolean;
}

const sendDigest = async (app: App, who: Actor, { to, today, wantsTodos }: Sending): Promise<void> => {
  const { db, registry } = app;
  const personId = who.personId ?? '';
  const todos = wantsTodos ? await waitingFor({ db, who, now: app.clock.now(), registry }) : [];
  const notices = await listGathered(db, personId);
  if (todos.length + notices.length === 0) return;
  await app.write(systemActor('digest'), 'digest.send', async (write) => {
    const fresh = await write.tx
      .insertInto('digest_sent')
      .values({ person_id: personId, on_date: today, items: todos.length + notices.length })
      .onConflict((conflict) => conflict.doNothing())
      .returning('person_id')
      .executeTakeFirst();
    if (!fresh) return;
    await promise(write, 'digest-mail', { to, ...digestOf(app, who, { todos, notices }) });
    await settle(write.tx, notices);
  });
};

const settle = async (tx: Tx, notices: Contents['notices']): Promise<void> => {
  if (notices.length === 0) return;
  const ids = notices.map(({ id }) => id);
  await tx.updateTable('notification').set({ gathered: false }).where('id', 'in', ids).execute();
};

/** What was gathered for somebody and not read meanwhile. */
const listGathered = (db: Db, personId: string) =>
  db
    .selectFrom('notification')
    .select(['id', 'text_id', 'params'])
    .where('person_id', '=', personId)
    .where('gathered', '=', true)
    .where('read_at', 'is', null)
    .orderBy('created_at')
    .execute();

/** Which cadences have their day: none on a day off. */
const cadencesOn = async ({ db }: App, today: string): Promise<readonly ('daily' | 'weekly')[]> => {
  const calendar = await db
    .selectFrom('calendar')
    .select('id')
    .where('is_default', '=', true)
    .executeTakeFirst();
  const day = dayFromIso(today) ?? 0;
  const monday = day - ((weekdayOf(day) + 6) % 7);
  const week = calendar
    ? minutesByDay(await planCalendarChain(db, calendar.id), monday, day)
    : Array.from({ length: day - monday + 1 }, (_none, index) => (index < 5 ? 480 : 0));
  if ((week.at(-1) ?? 0) === 0) return [];
  return week.slice(0, -1).some((minutes) => minutes > 0) ? ['daily'] : ['daily', 'weekly'];
};

interface Contents {
  readonly todos: readonly Todo[];
  readonly notices: Awaited<ReturnType<typeof listGathered>>;
}

/** The mail, at most thirty lines long of either, in the reader's language. */
const digestOf = (app: App, { name, locale }: Actor, { todos, notices }: Contents) => {
  const late = todos.filter(({ overdueDays }) => overdueDays > 0).length;
  const text = (key: keyof typeof digestTexts, params: Readonly<Record<string, unknown>> = {}): string =>
    fill(inLocale(digestTexts[key], locale), params);
  const numbered = (lines: readonly string[]): string[] => [
    ...lines.slice(0, listed).map((line, index) => `${index + 1}. ${line}`),
    ...(lines.length > listed ? [text('rest', { count: lines.length - listed })] : []),
    '',
  ];
  const waiting = [
    text('greeting', { name }),
    '',
    ...numbered(todos.map((todo) => lineOf(todo, locale))),
    text('all', { link: linkTo(app, '/todos') }),
  ];
  const told = [
    text(todos.length > 0 ? 'alsoNew' : 'onlyNew', { name, count: notices.length }),
    '',
    ...numbered(notices.map((notice) => noticeText(notice, locale))),
    text('allNew', { link: linkTo(app, '/notifications') }),
  ];
  return {
    subject:
      todos.length > 0
        ? text('subject', { count: todos.length, late })
        : text('subjectNew', { count: notices.length }),
    text: [
      ...(todos.length > 0 ? waiting : []),
      ...(todos.length > 0 && notices.length > 0 ? [''] : []),
      ...(notices.length > 0 ? told : []),
      text('mute'),
      '',
      signature[locale],
    ].join('\n'),
  };
};

const lineOf = ({ kindName, title, project, dueOn, overdueDays }: Todo, locale: Locale): string => {
  const when =
    overdueDays > 0
      ? fill(inLocale(digestTexts.late, locale), { days: overdueDays })
      : dueOn === null
        ? null
        : fill(inLocale(digestTexts.due, locale), { date: dueOn });
  return [`${kindName}: ${title}`, project, when].filter((part) => part !== null).join(' · ');
};
