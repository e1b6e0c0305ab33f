import { dayFromIso, weekdayOf } from '#engine/days.ts';
import { systemActor, type Actor } from '#platform/actor.ts';
import type { App } from '#platform/app.ts';
import { fill, inLocale, type Locale } from '#platform/i18n.ts';
import { promise } from '#platform/outbox.ts';
import { minutesByDay } from '../calendars/rules/days.ts';
import { planCalendarChain } from '../calendars/store.ts';
import { dayOf } from '../organisation/store/today.ts';
import { listActors } from './actors.ts';
import { waitingFor } from './list-todos.ts';
import { linkTo, signature } from './mail.ts';
import type { Todo } from './schema.ts';
import { digestTexts } from './texts.ts';

const listed = 30;

/** Sends everybody who wants it one mail of what waits for him: on working days, weekly on the first of the week. */
export const sendDigests = async (app: App): Promise<void> => {
  const { db, registry } = app;
  const now = app.clock.now();
  const today = await dayOf(db, now);
  const cadences = await cadencesOn(app, today);
  if (cadences.length === 0) return;
  const chosen = await db.selectFrom('digest_choice').selectAll().execute();
  const choiceOf = new Map(chosen.map((row) => [row.person_id, row.cadence]));
  const people = await db
    .selectFrom('person')
    .select(['id', 'email'])
    .where('email', 'is not', null)
    .execute();
  const emailOf = new Map(people.map(({ id, email }) => [id, email]));
  for (const who of await listActors(db, now)) {
    const personId = who.personId ?? '';
    const to = emailOf.get(personId);
    const choice = choiceOf.get(personId) ?? 'daily';
    if (!to || choice === 'off' || !cadences.includes(choice)) continue;
    const todos = await waitingFor({ db, who, now, registry });
    if (todos.length === 0) continue;
    await app.write(systemActor('digest'), 'digest.send', async (write) => {
      const fresh = await write.tx
        .insertInto('digest_sent')
        .values({ person_id: personId, on_date: today, items: todos.length })
        .onConflict((conflict) => conflict.doNothing())
        .returning('person_id')
        .executeTakeFirst();
      if (fresh) await promise(write, 'digest-mail', { to, ...digestOf(app, who, todos) });
    });
  }
};

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

/** The mail, at most thirty lines long, in the reader's language. */
const digestOf = (app: App, { name, locale }: Actor, todos: readonly Todo[]) => {
  const late = todos.filter(({ overdueDays }) => overdueDays > 0).length;
  const text = (key: keyof typeof digestTexts, params: Readonly<Record<string, unknown>> = {}): string =>
    fill(inLocale(digestTexts[key], locale), params);
  const rest = todos.length - listed;
  return {
    subject: text('subject', { count: todos.length, late }),
    text: [
      text('greeting', { name }),
      '',
      ...todos.slice(0, listed).map((todo, index) => `${index + 1}. ${lineOf(todo, locale)}`),
      ...(rest > 0 ? [text('rest', { count: rest })] : []),
      '',
      text('all', { link: linkTo(app, '/todos') }),
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
