import { holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { Db } from '#platform/db/database.ts';
import type { TodoSource, WaitingTodo } from '#platform/todo-source.ts';
import { listOwnResults } from './store/preliminary.ts';

const unread = async (db: Db, who: Actor): Promise<WaitingTodo[]> =>
  (await listOwnResults(db, who)).rows
    .filter(({ readAt }) => readAt === null)
    .map(({ candidateId, stage, roundNumber, title }) => ({
      key: `selection-result:${candidateId}:${stage}`,
      kind: 'selection-result',
      title: `${roundNumber} ${title}`,
      project: null,
      dueOn: null,
      path: '/selection-results',
    }));

const consultations = async (db: Db, personId: string): Promise<WaitingTodo[]> => {
  const rows = await db
    .selectFrom('consultation')
    .innerJoin('selection_round', 'selection_round.id', 'consultation.round_id')
    .innerJoin('org_unit', 'org_unit.id', 'consultation.unit_id')
    .select(['consultation.id', 'consultation.due_on', 'selection_round.number', 'org_unit.name'])
    .where('consultation.person_id', '=', personId)
    .where('consultation.given_at', 'is', null)
    .execute();
  return rows.map(({ id, due_on: dueOn, number, name }) => ({
    key: `consultation:${id}`,
    kind: 'consultation',
    title: `${number} ${name}`,
    project: null,
    dueOn,
    path: `/consultations/${id}`,
  }));
};

const objections = async (db: Db, who: Actor): Promise<WaitingTodo[]> => {
  if (!holdsEverywhere(who, 'round.manage')) return [];
  const rows = await db
    .selectFrom('consultation_opinion as opinion')
    .innerJoin('consultation', 'consultation.id', 'opinion.consultation_id')
    .innerJoin('selection_round', 'selection_round.id', 'consultation.round_id')
    .innerJoin('org_unit', 'org_unit.id', 'consultation.unit_id')
    .select(['opinion.id', 'selection_round.id as roundId', 'selection_round.number', 'org_unit.name'])
    .where('opinion.opinion', '=', 'object')
    .where('opinion.answered_at', 'is', null)
    .execute();
  return rows.map(({ id, roundId, number, name }) => ({
    key: `objection:${id}`,
    kind: 'objection',
    title: `${number} ${name}`,
    project: null,
    dueOn: null,
    path: `/rounds/${roundId}?step=consultation`,
  }));
};

/** What is decided waits to be read, a consultation for its department, an objection for its answer. */
export const selectionTodos: TodoSource = {
  kinds: {
    'selection-result': ['阅读评审结果', 'Read the outcome'],
    consultation: ['答复会商', 'Give an opinion'],
    objection: ['答复反对意见', 'Answer the objection'],
  },
  list: async (db, who) =>
    who.personId === null
      ? []
      : [
          ...(await unread(db, who)),
          ...(await consultations(db, who.personId)),
          ...(await objections(db, who)),
        ],
};
