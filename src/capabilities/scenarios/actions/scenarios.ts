import type { Selectable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { expectVersion } from '#platform/stale.ts';
import { expectEverywhere } from '../../scoring/store/reach.ts';
import { findManagedRound } from '../../scoring/store/rounds.ts';
import { findStudy } from '../../selection/store/studies.ts';
import type { Base, Line } from '../names.ts';
import { baseOf, rebased } from '../rules/base.ts';
import { linesOf, type Live } from '../rules/lines.ts';
import type { NewScenario, ScenarioChange } from '../schema.ts';
import { findLive } from '../store/live.ts';
import { findScenarioRow, isInApproval } from '../store/scenarios.ts';
import type { ScenarioRow } from '../tables.ts';

interface Start {
  readonly originName: string;
  readonly budgetFen: number | null;
  readonly lines: Line[];
  readonly base: Base;
}

/** Begins a scenario from the live plan, another scenario or what a study found. */
export const createScenario = async (
  write: Write,
  roundId: string,
  { name, note, from }: NewScenario,
): Promise<{ id: string }> => {
  const { tx, who } = write;
  const round = await findManagedRound(tx, who, roundId);
  const live = await findLive(tx, roundId);
  if (live.candidates.length === 0)
    throw new AppError('refused', 'scenario.nothing-to-plan', { number: round.number });
  await expectFree(write, roundId, name);
  const start = await startFrom(write, { roundId, live, number: round.number }, from);
  const after = await tx
    .insertInto('scenario')
    .values({
      id: newId(),
      round_id: roundId,
      name,
      note,
      budget_fen: start.budgetFen,
      origin: from.kind,
      origin_name: start.originName,
      lines: JSON.stringify(start.lines),
      base: JSON.stringify(start.base),
      created_by: who.personId,
      adopted_at: null,
      memo_id: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'scenario', id: after.id, label: name }, after });
  return { id: after.id };
};

const expectFree = async ({ tx }: Write, roundId: string, name: string): Promise<void> => {
  const taken = await tx
    .selectFrom('scenario')
    .select('id')
    .where('round_id', '=', roundId)
    .where('name', '=', name)
    .executeTakeFirst();
  if (taken) throw new AppError('conflict', 'scenario.name-taken', { name });
};

interface At {
  readonly roundId: string;
  readonly number: string;
  readonly live: Live;
}

const startFrom = async (
  { tx, who }: Write,
  { roundId, number, live }: At,
  from: NewScenario['from'],
): Promise<Start> => {
  const now = { base: baseOf(live), budgetFen: live.budgetFen, lines: linesOf(live), originName: number };
  if (from.kind === 'live') return now;
  if (from.kind === 'scenario') {
    const row = await findScenarioRow(tx, from.id);
    if (row.round_id !== roundId) throw new AppError('not-found', 'record.not-found');
    return { originName: row.name, budgetFen: row.budget_fen, lines: row.lines, base: row.base };
  }
  const { question, answer, askedAt } = await findStudy(tx, who, from.id);
  const isFound = answer?.status === 'optimal' || answer?.status === 'feasible';
  if (!answer || !isFound) throw new AppError('refused', 'scenario.study-unanswered');
  const found = new Map(answer.selected.map((one) => [one.id, one.shiftMonths]));
  if (![...found.keys()].every((id) => live.candidates.some((one) => one.id === id)))
    throw new AppError('not-found', 'record.not-found');
  return {
    ...now,
    originName: askedAt.slice(0, 10),
    budgetFen: question.budgetFen ?? live.budgetFen,
    lines: now.lines.map((line) => ({
      ...line,
      isIn: found.has(line.candidateId),
      shiftMonths: found.get(line.candidateId) ?? line.shiftMonths,
    })),
  };
};

/** A scenario somebody is about to change: neither adopted nor before its approvers. */
const findDraft = async ({ tx, who }: Write, id: string, version: number) => {
  expectEverywhere(who, 'round.manage');
  const row = await findScenarioRow(tx, id);
  expectVersion(version, { ...row });
  await expectDraft({ tx }, row);
  return row;
};

/** Refuses what cannot be changed any more, or not just now. */
export const expectDraft = async (
  { tx }: Pick<Write, 'tx'>,
  { id, name, adopted_at: adoptedAt }: Selectable<ScenarioRow>,
): Promise<void> => {
  if (adoptedAt !== null) throw new AppError('conflict', 'scenario.adopted', { name });
  if (await isInApproval(tx, id)) throw new AppError('conflict', 'scenario.in-approval', { name });
};

export const changeScenario = async (
  write: Write,
  id: string,
  { version, ...input }: ScenarioChange,
): Promise<void> => {
  const before = await findDraft(write, id, version);
  if (input.name !== undefined && input.name !== before.name)
    await expectFree(write, before.round_id, input.name);
  const lines = linesWith(before.lines, input.lines ?? []);
  await saveScenario(write, before, {
    name: input.name ?? before.name,
    note: input.note === undefined ? before.note : input.note,
    budget_fen: input.budgetFen === undefined ? before.budget_fen : input.budgetFen,
    lines: JSON.stringify(lines),
  });
};

const linesWith = (lines: readonly Line[], changed: readonly Line[]): Line[] => {
  const byId = new Map(changed.map((line) => [line.candidateId, line]));
  if (changed.some(({ candidateId }) => !lines.some((line) => line.candidateId === candidateId)))
    throw new AppError('not-found', 'record.not-found');
  return lines.map((line) => byId.get(line.candidateId) ?? line);
};

/** Puts a scenario onto the live plan of now. */
export const rebaseScenario = async (write: Write, id: string, version: number): Promise<void> => {
  const before = await findDraft(write, id, version);
  const live = await findLive(write.tx, before.round_id);
  await saveScenario(write, before, {
    lines: JSON.stringify(rebased(before.lines, before.base, live)),
    base: JSON.stringify(baseOf(live)),
    budget_fen: before.budget_fen === before.base.budgetFen ? live.budgetFen : before.budget_fen,
  });
};

interface Columns {
  readonly name?: string;
  readonly note?: string | null;
  readonly budget_fen?: number | null;
  readonly lines?: string;
  readonly base?: string;
}

const saveScenario = async (
  write: Write,
  before: Selectable<ScenarioRow>,
  columns: Columns,
): Promise<void> => {
  const after = await write.tx
    .updateTable('scenario')
    .set(columns)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'scenario', id: before.id, label: after.name }, before, after });
};

export const deleteScenario = async (write: Write, id: string, version: number): Promise<void> => {
  const before = await findDraft(write, id, version);
  await write.tx.deleteFrom('scenario').where('id', '=', id).execute();
  write.record({ subject: { type: 'scenario', id, label: before.name }, before });
};
