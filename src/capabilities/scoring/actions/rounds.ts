import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { nextRoundNumber } from '../rules/rounds.ts';
import type { NewRound, RoundChange, RoundRecord } from '../schema/rounds.ts';
import { findCriteriaRow } from '../store/criteria.ts';
import { expectEverywhere } from '../store/reach.ts';
import { findManagedRound, findRound } from '../store/rounds.ts';

const columnsOf = (input: Omit<RoundChange, 'version'>) => ({
  ...(input.name === undefined ? {} : { name: input.name }),
  ...(input.opensOn === undefined ? {} : { opens_on: input.opensOn }),
  ...(input.closesOn === undefined ? {} : { closes_on: input.closesOn }),
  ...(input.scoringDueOn === undefined ? {} : { scoring_due_on: input.scoringDueOn }),
  ...(input.consultationDueOn === undefined ? {} : { consultation_due_on: input.consultationDueOn }),
  ...(input.decidesOn === undefined ? {} : { decides_on: input.decidesOn }),
  ...(input.budgetFen === undefined ? {} : { budget_fen: input.budgetFen }),
  ...(input.lineRule === undefined ? {} : { line_rule: input.lineRule }),
});

/** Opens a round; without a number it gets the next of its year. */
export const createRound = async (write: Write, input: NewRound): Promise<{ id: string }> => {
  const { tx, now } = write;
  expectEverywhere(write.who, 'round.manage');
  const rounds = await tx.selectFrom('selection_round').select('number').execute();
  const numbers = rounds.map(({ number }) => number);
  const number = input.number || nextRoundNumber(input.year, numbers);
  if (numbers.includes(number)) throw new AppError('conflict', 'round.number-taken', { number });
  const row = await tx
    .insertInto('selection_round')
    .values({
      id: newId(),
      created_at: now,
      number,
      year: input.year,
      opens_on: null,
      closes_on: null,
      scoring_due_on: null,
      consultation_due_on: null,
      decides_on: null,
      budget_fen: null,
      criteria_set_id: null,
      frozen_by: null,
      created_by: write.who.personId,
      ...columnsOf(input),
      name: input.name ?? number,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'selection_round', id: row.id, label: number }, after: row });
  return { id: row.id };
};

export const changeRound = async (
  write: Write,
  id: string,
  { version, ...input }: RoundChange,
): Promise<RoundRecord> => {
  const before = await findManagedRound(write.tx, write.who, id);
  expectVersion(version, before);
  const columns = columnsOf(input);
  if (Object.keys(columns).length > 0) {
    const after = await write.tx
      .updateTable('selection_round')
      .set(columns)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    write.record({ subject: { type: 'selection_round', id, label: before.number }, before, after });
  }
  return findRound(write.tx, write.who, id);
};

/** Freezes published criteria to the round; once points are given they stay. */
export const freezeCriteria = async (
  write: Write,
  id: string,
  criteriaSetId: string,
): Promise<RoundRecord> => {
  const before = await findManagedRound(write.tx, write.who, id);
  const set = await findCriteriaRow(write.tx, criteriaSetId);
  if (set.published_at === null)
    throw new AppError('refused', 'round.criteria-not-published', { name: `${set.name} V${set.edition}` });
  const given = await write.tx
    .selectFrom('assessor_score')
    .innerJoin('round_candidate', 'round_candidate.id', 'assessor_score.candidate_id')
    .select('assessor_score.id')
    .where('round_candidate.round_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (given) throw new AppError('conflict', 'round.criteria-frozen');
  const after = await write.tx
    .updateTable('selection_round')
    .set({ criteria_set_id: criteriaSetId, frozen_at: write.now, frozen_by: write.who.personId })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'selection_round', id, label: before.number }, before, after });
  return findRound(write.tx, write.who, id);
};
