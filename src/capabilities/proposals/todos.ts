import { holds, type Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';
import { receiveBy } from './store/detail.ts';
import { proposalsWith, visibleProposals } from './visibility.ts';

const pathOf = (id: string): string => `/proposals/${id}`;

const toMend = async (db: Db, personId: string): Promise<WaitingTodo[]> => {
  const rows = await db
    .selectFrom('proposal')
    .select(['id', 'name', 'revision'])
    .where('state', '=', 'returned')
    .where('applicant_id', '=', personId)
    .execute();
  return rows.map(({ id, name, revision }) => ({
    key: `proposal-mend:${id}:${revision}`,
    kind: 'proposal-mend',
    title: name,
    project: null,
    dueOn: null,
    path: pathOf(id),
  }));
};

const toReceive = async (db: Db, who: Actor): Promise<WaitingTodo[]> => {
  if (!holds(who, 'proposal.receive')) return [];
  const rows = await db
    .selectFrom('proposal')
    .select(['id', 'name', 'revision', 'submitted_at'])
    .where('state', '=', 'submitted')
    .where(visibleProposals(who))
    .where(proposalsWith(who, 'proposal.receive'))
    .execute();
  const todos: WaitingTodo[] = [];
  for (const { id, name, revision, submitted_at: at } of rows)
    todos.push({
      key: `proposal-receive:${id}:${revision}`,
      kind: 'proposal-receive',
      title: name,
      project: null,
      dueOn: await receiveBy(db, at),
      path: pathOf(id),
    });
  return todos;
};

/** A returned proposal waits for its applicant, a submitted one for the PMO: five working days. */
export const proposalTodos: TodoSource = {
  kinds: {
    'proposal-mend': ['补充提案', 'Mend the proposal'],
    'proposal-receive': ['受理提案', 'Receive the proposal'],
  },
  list: async (db, who) =>
    who.personId === null ? [] : [...(await toMend(db, who.personId)), ...(await toReceive(db, who))],
};
