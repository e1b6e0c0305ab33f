import { sql } from 'kysely';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';

/** An assessor's sheets that are not handed in. */
export const scoringTodos: TodoSource = {
  kinds: { 'score-sheet': ['评分', 'Score'] },
  selects: ({ personId }) => [
    sql<WaitingTodo>`
      select 'score-sheet:' || round.id as key, 'score-sheet' as kind,
        case when round.name = round.number then round.number else round.number || ' ' || round.name end as title,
        null as project, round.scoring_due_on as "dueOn", '/rounds/' || round.id || '/sheet' as path
      from round_assessor as assessor
      join selection_round as round on round.id = assessor.round_id
      where assessor.person_id = ${personId} and assessor.submitted_at is null`,
  ],
};
