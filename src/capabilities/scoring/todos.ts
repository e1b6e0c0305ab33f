import type { TodoSource } from '#platform/todo-source.ts';

/** An assessor's sheets that are not handed in. */
export const scoringTodos: TodoSource = {
  kinds: { 'score-sheet': ['评分', 'Score'] },
  list: async (db, who) => {
    if (who.personId === null) return [];
    const rows = await db
      .selectFrom('round_assessor')
      .innerJoin('selection_round', 'selection_round.id', 'round_assessor.round_id')
      .select([
        'selection_round.id',
        'selection_round.number',
        'selection_round.name',
        'scoring_due_on as dueOn',
      ])
      .where('round_assessor.person_id', '=', who.personId)
      .where('round_assessor.submitted_at', 'is', null)
      .orderBy('selection_round.number')
      .execute();
    return rows.map(({ id, number, name, dueOn }) => ({
      key: `score-sheet:${id}`,
      kind: 'score-sheet',
      title: name === number ? number : `${number} ${name}`,
      project: null,
      dueOn,
      path: `/rounds/${id}/sheet`,
    }));
  },
};
