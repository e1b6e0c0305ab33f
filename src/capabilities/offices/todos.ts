import { sql } from 'kysely';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';
import { isBelow } from './rules.ts';
import { dayOf, executivesOf, listOffices } from './store.ts';

/** So long before its last day a mandate is to be renewed. */
const noticeMs = 30 * 86_400_000;

/** What a PMO unit needs from its head and from the executives: a mandate renewed in time, a head of sufficient rank. */
export const officeTodos: TodoSource = {
  kinds: {
    'mandate-renewal': ['续签授权', 'Renew the mandate'],
    'head-rank': ['解决缺乏授权', 'Mend the lack of authority'],
  },
  list: async (db, { personId }, now) => {
    if (personId === null) return [];
    const today = await dayOf(db, now);
    const isExecutive = (await executivesOf(db, today)).includes(personId);
    const mine = (await listOffices(db)).filter(({ headId }) => isExecutive || headId === personId);
    const noticed = await dayOf(db, new Date(now.getTime() + noticeMs));
    const lastDays = await listLastDays(db);
    return mine.flatMap((office): WaitingTodo[] => {
      const path = `/offices/${office.id}`;
      const to = lastDays.get(office.id);
      const waiting = { title: office.name, project: null, path };
      const renewal =
        to !== undefined && to <= noticed
          ? [{ ...waiting, key: `mandate-renewal:${office.id}:${to}`, kind: 'mandate-renewal', dueOn: to }]
          : [];
      return isBelow(office.headRank, office.headsRank)
        ? [...renewal, { ...waiting, key: `head-rank:${office.id}`, kind: 'head-rank', dueOn: null }]
        : renewal;
    });
  },
};

/** The last day of every unit whose mandates all end. */
const listLastDays = async (db: Parameters<typeof listOffices>[0]): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .selectFrom('pmo_mandate')
    .select(['pmo_unit_id', (of) => of.fn.max<string>('to_on').as('to')])
    .groupBy('pmo_unit_id')
    .having(sql<boolean>`bool_and(to_on is not null)`)
    .execute();
  return new Map(rows.map(({ pmo_unit_id: id, to }) => [id, to]));
};
