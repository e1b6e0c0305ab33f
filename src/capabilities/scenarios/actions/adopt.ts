import type { Selectable } from 'kysely';
import type { SettledApproval } from '#platform/approval-subject.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { expectVersion } from '#platform/stale.ts';
import { submitForApproval } from '../../approvals/submit.ts';
import { expectEverywhere } from '../../scoring/store/reach.ts';
import { findRoundRow } from '../../scoring/store/rounds.ts';
import { listFreeCapacities } from '../../selection/store/capacity.ts';
import { baseOf, changesSince } from '../rules/base.ts';
import type { Live, LiveCandidate } from '../rules/lines.ts';
import type { Adoption } from '../schema.ts';
import { judged } from '../store/comparison.ts';
import { findLive } from '../store/live.ts';
import { findScenarioRow } from '../store/scenarios.ts';
import type { ScenarioRow } from '../tables.ts';
import { carryOut } from './carry-out.ts';
import { expectDraft } from './scenarios.ts';

/** Asks the approvers to put a scenario in the place of the live plan. */
export const askAdoption = async (
  write: Write,
  id: string,
  { version, reason }: Adoption,
): Promise<{ approvalId: string }> => {
  expectEverywhere(write.who, 'round.manage');
  const row = await findScenarioRow(write.tx, id);
  expectVersion(version, { ...row });
  await expectDraft(write, row);
  return submitForApproval(write, { kind: 'scenario', subjectId: id, note: reason });
};

export interface Move {
  readonly from: LiveCandidate;
  readonly to: LiveCandidate;
}

export interface Adoptable {
  readonly row: Selectable<ScenarioRow>;
  readonly number: string;
  readonly live: Live;
  readonly result: ReturnType<typeof judged>;
  /** The candidates that change. */
  readonly moves: readonly Move[];
}

/** A scenario with what it would change; refuses one that cannot be adopted. */
export const findAdoptable = async (db: Db | Tx, id: string): Promise<Adoptable> => {
  const row = await findScenarioRow(db, id);
  const { number } = await findRoundRow(db, row.round_id);
  if (row.adopted_at !== null) throw new AppError('conflict', 'scenario.adopted', { name: row.name });
  const live = await findLive(db, row.round_id);
  if (!live.isDecided) throw new AppError('refused', 'scenario.round-undecided', { number });
  const changes = changesSince(row.base, baseOf(live));
  if (changes.length > 0) throw new AppError('conflict', 'scenario.base-changed', { changes });
  const result = judged(live, row, await listFreeCapacities(db, row.round_id));
  if (result.blocking.length > 0)
    throw new AppError('refused', 'scenario.unsound', { faults: result.blocking });
  const moves = live.candidates.flatMap((from) => {
    const to = result.candidates.find((one) => one.id === from.id);
    return to && isChanged(from, to) ? [{ from, to }] : [];
  });
  if (moves.length === 0 && row.budget_fen === live.budgetFen)
    throw new AppError('refused', 'scenario.same-as-live', { name: row.name });
  return { row, number, live, result, moves };
};

const isChanged = (from: LiveCandidate, to: LiveCandidate): boolean =>
  from.isIn !== to.isIn ||
  from.shiftMonths !== to.shiftMonths ||
  (to.isIn &&
    (from.costFen !== to.costFen || from.npvFen !== to.npvFen || from.benefitFen !== to.benefitFen));

/** What becomes of it once its approval has ended: approved, it is carried out whole or not at all. */
export const settleAdoption = async (
  write: Write,
  id: string,
  { approvalId, outcome }: SettledApproval,
): Promise<void> => {
  if (outcome !== 'approved') return;
  await carryOut(write, await findAdoptable(write.tx, id), approvalId);
};
