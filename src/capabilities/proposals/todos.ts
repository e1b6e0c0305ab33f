import { sql } from 'kysely';
import { holds } from '#platform/actor.ts';
import type { TodoAsking, TodoSource, WaitingTodo } from '#platform/todo-source.ts';
import { enterpriseDay } from '../organisation/store/today.ts';
import { receiveByFrom } from './store/detail.ts';
import { proposalsWith, visibleProposals } from '../access/visibility.ts';

/** A returned proposal waits for its applicant, a submitted one for the PMO: five working days. */
export const proposalTodos: TodoSource = {
  kinds: {
    'proposal-mend': ['补充提案', 'Mend the proposal'],
    'proposal-receive': ['受理提案', 'Receive the proposal'],
  },
  selects: (asking) =>
    holds(asking.who, 'proposal.receive') ? [toMend(asking), toReceive(asking)] : [toMend(asking)],
  // A submission is found with the day it came in; the calendar says by when it is to be answered.
  complete: async (db, found) => {
    if (!found.some(({ kind }) => kind === 'proposal-receive')) return found;
    const receiveBy = await receiveByFrom(db);
    return found.map((todo) =>
      todo.kind === 'proposal-receive' && todo.dueOn !== null
        ? { ...todo, dueOn: receiveBy(todo.dueOn) }
        : todo,
    );
  },
};

const toMend = ({ personId }: TodoAsking) => sql<WaitingTodo>`
  select 'proposal-mend:' || id || ':' || revision as key, 'proposal-mend' as kind, name as title, null as project,
    null::date as "dueOn", '/proposals/' || id as path
  from proposal where state = 'returned' and applicant_id = ${personId}`;

const toReceive = ({ who }: TodoAsking) => sql<WaitingTodo>`
  select 'proposal-receive:' || id || ':' || revision as key, 'proposal-receive' as kind, name as title,
    null as project, ${enterpriseDay(sql`submitted_at`)} as "dueOn", '/proposals/' || id as path
  from proposal
  where state = 'submitted' and ${visibleProposals(who)} and ${proposalsWith(who, 'proposal.receive')}`;
