import { sql } from 'kysely';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';
import { dayAt } from '../organisation/store/today.ts';

/** Duties of the own position that are not read as they are now. */
export const positionTodos: TodoSource = {
  kinds: { 'duty-reading': ['确认职责', 'Confirm duties'] },
  selects: ({ who, personId, now }) => [
    sql<WaitingTodo>`
      select 'duty-reading:' || position.id || ':' || ${asInstant} as key, 'duty-reading' as kind,
        ${who.locale === 'en' ? 'Read the duties of "' : '职责待确认：'}::text || position.name || ${who.locale === 'en' ? '"' : ''}::text as title,
        null as project, null::date as "dueOn", '/my-duties' as path
      from pmo_appointment as held
      join pmo_position as position on position.id = held.position_id
      where held.person_id = ${personId} and held.from_on <= ${dayAt(now)}
        and (held.to_on is null or held.to_on >= ${dayAt(now)})
        and not exists (select from pmo_duty_reading as reading where reading.position_id = position.id
          and reading.person_id = ${personId} and reading.read_at >= position.duties_at)`,
  ],
};

/** As an instant is written everywhere else, so that what was put off stays so. */
const asInstant = sql`to_char(position.duties_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
