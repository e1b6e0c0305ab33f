import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { circleOf } from '../rules/rounds.ts';
import type { Candidate, CandidateChange } from '../schema/rounds.ts';
import { findCandidate, findCandidateRow, listCandidates } from '../store/candidates.ts';
import { findManagedRound, findRoundRow } from '../store/rounds.ts';

/** Changes what a round knows of a candidate: mandate, knock-out, months, demand, relations. */
export const changeCandidate = async (
  write: Write,
  id: string,
  { version, ...input }: CandidateChange,
): Promise<Candidate> => {
  const before = await findCandidateRow(write.tx, id);
  await findManagedRound(write.tx, write.who, before.round_id);
  expectVersion(version, before);
  const earlier = await findCandidate(write.tx, id);
  if (input.demand) await saveDemand(write, id, input.demand);
  if (input.relations) await saveRelations(write, before.round_id, id, input.relations);
  const columns = { ...mandateOf(write, input), ...placeOf(input), ...knockOutOf(input) };
  const after = await write.tx
    .updateTable('round_candidate')
    .set({ ...columns, proposal_id: before.proposal_id })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const candidate = await findCandidate(write.tx, id);
  write.record({
    subject: { type: 'round_candidate', id, label: candidate.title },
    before: { ...before, demand: earlier.demand, relations: earlier.relations },
    after: { ...after, demand: candidate.demand, relations: candidate.relations },
  });
  return candidate;
};

type Change = Omit<CandidateChange, 'version'>;

const mandateOf = (write: Write, { isMandatory, mandatoryReason }: Change) => {
  if (isMandatory === undefined && mandatoryReason === undefined) return {};
  const isIn = isMandatory ?? mandatoryReason !== null;
  if (!isIn) return { mandatory_reason: null, mandatory_by: null };
  if (!mandatoryReason) throw new AppError('refused', 'round.mandatory-unreasoned');
  return { mandatory_reason: mandatoryReason, mandatory_by: write.who.personId };
};

const placeOf = ({ startsOn, shiftMonths, category }: Change) => ({
  ...(startsOn === undefined ? {} : { starts_on: startsOn }),
  ...(shiftMonths === undefined ? {} : { shift_months: shiftMonths }),
  ...(category === undefined ? {} : { category }),
});

const knockOutOf = ({ knockOut }: Change) =>
  knockOut === undefined
    ? {}
    : { knock_out_id: knockOut?.id ?? null, knock_out_reason: knockOut?.reason ?? null };

/** Sets what a candidate needs by role and month. */
export const saveDemand = async (
  { tx }: Write,
  candidateId: string,
  demand: NonNullable<Change['demand']>,
): Promise<void> => {
  await tx.deleteFrom('candidate_demand').where('candidate_id', '=', candidateId).execute();
  const rows = demand.filter(({ people }) => people > 0);
  if (rows.length > 0)
    await tx
      .insertInto('candidate_demand')
      .values(rows.map((row) => ({ candidate_id: candidateId, ...row })))
      .execute();
};

const saveRelations = async (
  { tx }: Write,
  roundId: string,
  candidateId: string,
  relations: NonNullable<Change['relations']>,
): Promise<void> => {
  await tx.deleteFrom('candidate_relation').where('candidate_id', '=', candidateId).execute();
  const all = await listCandidates(tx, roundId);
  const titleOf = new Map(all.map(({ id, title }) => [id, title]));
  for (const { otherId, kind } of relations) {
    if (!titleOf.has(otherId)) throw new AppError('not-found', 'record.not-found');
    await tx
      .insertInto('candidate_relation')
      .values({ id: newId(), candidate_id: candidateId, other_id: otherId, kind })
      .execute();
  }
  const requirements = (await listCandidates(tx, roundId)).flatMap((one) =>
    one.relations.flatMap(({ otherId, kind }) =>
      kind === 'requires' ? [{ from: one.id, to: otherId }] : [],
    ),
  );
  const circle = circleOf(requirements);
  if (circle)
    throw new AppError('refused', 'round.requirement-circular', {
      circle: circle.map((id) => titleOf.get(id) ?? '').join(' → '),
    });
};

/** Sets the ranks of a round, first to last; what is not among them has none. */
export const setRanks = async (write: Write, roundId: string, ids: readonly string[]): Promise<void> => {
  const before = await listCandidates(write.tx, roundId);
  for (const { id, title, rank } of before) {
    const place = ids.indexOf(id);
    const next = place < 0 ? null : place + 1;
    if (next === rank) continue;
    await write.tx.updateTable('round_candidate').set({ rank: next }).where('id', '=', id).execute();
    write.record({
      subject: { type: 'round_candidate', id, label: title },
      before: { rank },
      after: { rank: next },
    });
  }
};

/** Moves the start of a candidate by whole months; who calls it says why in the log. */
export const setShift = async ({ tx }: Write, id: string, shiftMonths: number): Promise<void> => {
  await tx.updateTable('round_candidate').set({ shift_months: shiftMonths }).where('id', '=', id).execute();
};

export interface AgreedMoney {
  readonly agreed_cost_fen?: number | null;
  readonly agreed_npv_fen?: number | null;
  readonly agreed_benefit_fen?: number | null;
}

/** Keeps what a candidate is agreed to cost and bring instead of what it proposed; who calls it says why in the log. */
export const setAgreedMoney = async ({ tx }: Write, id: string, money: AgreedMoney): Promise<void> => {
  if (Object.keys(money).length === 0) return;
  await tx.updateTable('round_candidate').set(money).where('id', '=', id).execute();
};

/** Gives a round another budget. */
export const setRoundBudget = async (write: Write, id: string, budgetFen: number | null): Promise<void> => {
  const before = await findRoundRow(write.tx, id);
  const after = await write.tx
    .updateTable('selection_round')
    .set({ budget_fen: budgetFen })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'selection_round', id, label: before.number }, before, after });
};
