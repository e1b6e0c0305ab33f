import { sql } from 'kysely';
import type { TodoAsking, TodoSource, WaitingTodo } from '#platform/todo-source.ts';
import { dayAt } from '../organisation/store/today.ts';
import { ranks } from './names.ts';

/** So long before its last day a mandate is to be renewed. */
const noticeDays = 30;

/** What a PMO unit needs from its head and from the executives: a mandate renewed in time, a head of sufficient rank. */
export const officeTodos: TodoSource = {
  kinds: {
    'mandate-renewal': ['续签授权', 'Renew the mandate'],
    'head-rank': ['解决缺乏授权', 'Mend the lack of authority'],
  },
  selects: (asking) => [endingMandates(asking), lowRanks(asking)],
};

/** One's own unit, or for an executive any. */
const isConcerned = ({ personId, now }: TodoAsking) => sql`(office.head_person_id = ${personId}
  or exists (select from role_grant as held join person on person.id = held.person_id
    where held.person_id = ${personId} and held.role = 'executive' and held.scope = 'enterprise'
      and (held.valid_from is null or held.valid_from <= ${dayAt(now)})
      and (held.valid_to is null or held.valid_to >= ${dayAt(now)})
      and (person.left_on is null or person.left_on >= ${dayAt(now)})))`;

/** Units whose mandates all end, the last of them soon. */
const endingMandates = (asking: TodoAsking) => sql<WaitingTodo>`
  select 'mandate-renewal:' || office.id || ':' || mandate.last_on as key, 'mandate-renewal' as kind,
    office.name as title, null as project, mandate.last_on as "dueOn", '/offices/' || office.id as path
  from pmo_unit as office
  join lateral (select max(to_on) as last_on, bool_and(to_on is not null) as is_ending
    from pmo_mandate where pmo_unit_id = office.id) as mandate on true
  where mandate.is_ending and mandate.last_on <= ${dayAt(asking.now)} + ${noticeDays}::int and ${isConcerned(asking)}`;

/** Units whose head ranks below the heads of the departments concerned, as `isBelow` judges it. */
const lowRanks = (asking: TodoAsking) => sql<WaitingTodo>`
  select 'head-rank:' || office.id as key, 'head-rank' as kind, office.name as title, null as project,
    null::date as "dueOn", '/offices/' || office.id as path
  from pmo_unit as office
  where array_position(${ranks}::text[], office.head_rank) < array_position(${ranks}::text[], office.heads_rank)
    and ${isConcerned(asking)}`;
