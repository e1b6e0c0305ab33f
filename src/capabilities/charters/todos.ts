import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { TodoAsking, TodoSource, WaitingTodo } from '#platform/todo-source.ts';
import { dayAt } from '../organisation/store/today.ts';
import { reminderDays } from './rules.ts';

/** Documents to be read, mandates that end soon, policies due for review. */
export const charterTodos: TodoSource = {
  kinds: {
    reading: ['阅读确认', 'Read and confirm'],
    'mandate-ending': ['续签授权', 'Renew the mandate'],
    'policy-review': ['评审方针', 'Review the policy'],
  },
  selects: (asking) => [
    chartersToRead(asking),
    policiesToRead(asking),
    regulationsToRead(asking),
    endingMandates(asking),
    duePolicies(asking),
  ],
};

const named = sql`coalesce(office.display_name, office.name)`;

const charterTitle = ({ locale }: Actor) =>
  locale === 'en'
    ? sql`'Charter of ' || ${named} || ' ' || charter.edition`
    : sql`${named} || '章程 ' || charter.edition`;

const policyTitle = ({ locale }: Actor) =>
  locale === 'en' ? sql`'Policy ' || policy.year` : sql`policy.year || ' 年度方针'`;

const regulationTitle = ({ locale }: Actor) =>
  locale === 'en'
    ? sql`'PMO regulation ' || regulation.edition`
    : sql`'PMO 运作管理办法 ' || regulation.edition`;

const chartersToRead = ({ who, personId }: TodoAsking) => sql<WaitingTodo>`
  select 'reading:' || charter.id as key, 'reading' as kind, ${charterTitle(who)} as title, null as project,
    null::date as "dueOn", '/charters/' || charter.id as path
  from reading
  join charter on charter.id = reading.subject_id
  join pmo_unit as office on office.id = charter.pmo_unit_id
  where reading.person_id = ${personId} and reading.confirmed_at is null and charter.superseded_on is null`;

const policiesToRead = ({ who, personId }: TodoAsking) => sql<WaitingTodo>`
  select 'reading:' || policy.id as key, 'reading' as kind, ${policyTitle(who)} as title, null as project,
    null::date as "dueOn", '/charters?tab=policies&open=' || policy.id as path
  from reading
  join policy on policy.id = reading.subject_id
  where reading.person_id = ${personId} and reading.confirmed_at is null`;

const regulationsToRead = ({ who, personId }: TodoAsking) => sql<WaitingTodo>`
  select 'reading:' || regulation.id as key, 'reading' as kind, ${regulationTitle(who)} as title,
    null as project, null::date as "dueOn", '/regulations/' || regulation.id as path
  from reading
  join regulation on regulation.id = reading.subject_id
  where reading.person_id = ${personId} and reading.confirmed_at is null and regulation.superseded_at is null`;

/** For the head of a unit, from a month before its mandate ends until a new charter is approved. */
const endingMandates = ({ who, personId, now }: TodoAsking) => sql<WaitingTodo>`
  select 'mandate-ending:' || charter.id as key, 'mandate-ending' as kind, ${charterTitle(who)} as title, null as project,
    charter.mandate_to as "dueOn", '/charters/' || charter.id as path
  from pmo_unit as office
  join charter on charter.pmo_unit_id = office.id
  where office.head_person_id = ${personId} and charter.approved_at is not null and charter.superseded_on is null
    and charter.mandate_to <= ${dayAt(now)} + ${reminderDays}::int`;

/** For the head of a unit, from the day of review until there is a policy of a later year. */
const duePolicies = ({ who, personId, now }: TodoAsking) => sql<WaitingTodo>`
  select 'policy-review:' || policy.id as key, 'policy-review' as kind, ${policyTitle(who)} as title,
    null as project, policy.review_on as "dueOn", '/charters?tab=policies&open=' || policy.id as path
  from pmo_unit as office
  join policy on policy.pmo_unit_id = office.id
  where office.head_person_id = ${personId} and policy.published_at is not null and policy.review_on <= ${dayAt(now)}
    and not exists (select from policy as later
      where later.pmo_unit_id = office.id and later.published_at is not null and later.year > policy.year)`;
