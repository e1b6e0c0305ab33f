import { sql } from 'kysely';
import { holds } from '#platform/actor.ts';
import type { TodoAsking, TodoSource, WaitingTodo } from '#platform/todo-source.ts';
import { officeOfPerson } from '../offices/store.ts';
import { dayAt } from '../organisation/store/today.ts';
import { overrunPercent } from './rules.ts';

const surveyPath = '/about-pmo?office=';

/** Budget lines that are overspent, and the survey one has not answered yet. */
export const serviceTodos: TodoSource = {
  kinds: {
    'budget-overrun': ['处理超支', 'See to the overrun'],
    survey: ['答复', 'Answer'],
  },
  selects: (asking) =>
    holds(asking.who, 'pmo-budget.manage')
      ? [openSurveys(asking), overspentLines(asking)]
      : [openSurveys(asking)],
  // Which unit is in charge of somebody is a rule; asked only while a survey is open.
  complete: async (db, found, { personId }) => {
    if (!found.some(({ kind }) => kind === 'survey')) return found;
    const own = `${surveyPath}${(await officeOfPerson(db, personId)) ?? ''}`;
    return found.filter(({ kind, path }) => kind !== 'survey' || path === own);
  },
};

const openSurveys = ({ personId }: TodoAsking) => sql<WaitingTodo>`
  select 'survey:' || survey.id as key, 'survey' as kind, survey.name as title, null as project,
    null::date as "dueOn", ${surveyPath}::text || survey.office_id as path
  from expectation_survey as survey
  where survey.closed_on is null and not exists (select from expectation_answer as answer
    where answer.survey_id = survey.id and answer.person_id = ${personId})`;

/** Spent beyond the plan by more than is tolerated, as `useOf` judges it. */
const overspentLines = ({ now }: TodoAsking) => sql<WaitingTodo>`
  select 'budget-overrun:' || line.id as key, 'budget-overrun' as kind,
    office.name || ' ' || line.year || ' ' || line.name || ' ' ||
      coalesce(trim_scale(round(spent.fen * 100.0 / nullif(line.planned_fen, 0), 1))::text, '') || '%' as title,
    null as project, null::date as "dueOn", '/pmo-budget?office=' || office.id || '&year=' || line.year as path
  from pmo_unit as office
  join pmo_budget_line as line on line.office_id = office.id
  join lateral (select sum(booked.amount_fen) as fen from pmo_budget_actual as booked
    where booked.line_id = line.id) as spent on true
  where line.year = extract(year from ${dayAt(now)})
    and spent.fen * 100 > line.planned_fen * (100 + ${overrunPercent}::int)`;
