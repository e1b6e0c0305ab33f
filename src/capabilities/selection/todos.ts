import { sql } from 'kysely';
import { holdsEverywhere } from '#platform/actor.ts';
import type { TodoAsking, TodoSource, WaitingTodo } from '#platform/todo-source.ts';
import { decidedCandidates } from './store/preliminary.ts';

/** What is decided waits to be read, a consultation for its department, an objection for its answer. */
export const selectionTodos: TodoSource = {
  kinds: {
    'selection-result': ['阅读评审结果', 'Read the outcome'],
    consultation: ['答复会商', 'Give an opinion'],
    objection: ['答复反对意见', 'Answer the objection'],
  },
  selects: (asking) => [
    unread(asking),
    consultations(asking),
    ...(holdsEverywhere(asking.who, 'round.manage') ? [objections] : []),
  ],
};

const unread = ({ personId }: TodoAsking) => sql<WaitingTodo>`
  select 'selection-result:' || decided.candidate_id || ':' || decided.stage as key, 'selection-result' as kind,
    round.number || ' ' || proposal.name as title, null as project, null::date as "dueOn", '/selection-results' as path
  from ${decidedCandidates} as decided
  join round_candidate as candidate on candidate.id = decided.candidate_id
  join selection_round as round on round.id = candidate.round_id
  join proposal on proposal.id = candidate.proposal_id
  where proposal.applicant_id = ${personId} and decided.read_at is null`;

const consultations = ({ personId }: TodoAsking) => sql<WaitingTodo>`
  select 'consultation:' || consultation.id as key, 'consultation' as kind,
    round.number || ' ' || org_unit.name as title, null as project, consultation.due_on as "dueOn",
    '/consultations/' || consultation.id as path
  from consultation
  join selection_round as round on round.id = consultation.round_id
  join org_unit on org_unit.id = consultation.unit_id
  where consultation.person_id = ${personId} and consultation.given_at is null`;

const objections = sql<WaitingTodo>`
  select 'objection:' || opinion.id as key, 'objection' as kind, round.number || ' ' || org_unit.name as title,
    null as project, null::date as "dueOn", '/rounds/' || round.id || '?step=consultation' as path
  from consultation_opinion as opinion
  join consultation on consultation.id = opinion.consultation_id
  join selection_round as round on round.id = consultation.round_id
  join org_unit on org_unit.id = consultation.unit_id
  where opinion.opinion = 'object' and opinion.answered_at is null`;
