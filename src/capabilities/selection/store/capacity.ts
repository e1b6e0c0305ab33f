import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { expectEverywhere } from '../../scoring/store/reach.ts';
import type { Capacity, Demanding } from '../rules/capacity.ts';
import { checkedLoads, leftOver, overAsked, relievingShifts } from '../rules/commitments.ts';
import type { CapacityCheck } from '../schema/stages.ts';
import { listTaken } from './commitments.ts';
import { listPassed } from './preliminary.ts';

export const listRoleCapacities = async (db: Db | Tx) => {
  const rows = await db
    .selectFrom('role_capacity')
    .select(['role', 'month', 'people'])
    .orderBy('role')
    .orderBy('month')
    .execute();
  return { rows, total: rows.length };
};

/** What other rounds leave of the people there are. */
export const listFreeCapacities = async (db: Db | Tx, roundId: string): Promise<readonly Capacity[]> =>
  leftOver((await listRoleCapacities(db)).rows, await listTaken(db, roundId));

/** The candidates with what they need: after the decision the chosen whole, those in reserve by half. */
const listDemanding = async (
  db: Db | Tx,
  roundId: string,
): Promise<readonly (Demanding & { readonly version: number })[]> => {
  const outcomes = await db
    .selectFrom('final_decision')
    .innerJoin('round_candidate', 'round_candidate.id', 'final_decision.candidate_id')
    .select(['final_decision.candidate_id', 'final_decision.outcome'])
    .where('round_candidate.round_id', '=', roundId)
    .execute();
  const shareOf = new Map(
    outcomes.map(({ candidate_id, outcome }) => [
      candidate_id,
      outcome === 'selected' ? 1 : outcome === 'reserve' ? 0.5 : 0,
    ]),
  );
  return (await listPassed(db, roundId)).map(({ id, version, title, startsOn, shiftMonths, demand }) => ({
    id,
    version,
    title,
    startsOn,
    shiftMonths,
    share: shareOf.get(id) ?? 1,
    demand,
  }));
};

/** Demand of the shortlisted by role and month beside what other rounds leave of the people there are; `shifts` answers a what-if. */
export const findCapacityCheck = async (
  db: Db,
  who: Actor,
  { roundId, shifts }: { readonly roundId: string; readonly shifts?: string | undefined },
): Promise<CapacityCheck> => {
  expectEverywhere(who, 'round.read');
  const asked = new Map(
    (shifts ?? '').split(',').map((part): [string, number] => {
      const [id = '', months = '0'] = part.split(':');
      return [id, Math.min(24, Math.max(0, Math.trunc(Number(months)) || 0))];
    }),
  );
  const candidates = (await listDemanding(db, roundId)).map((one) => ({
    ...one,
    shiftMonths: asked.get(one.id) ?? one.shiftMonths,
  }));
  const { rows: capacities } = await listRoleCapacities(db);
  const taken = await listTaken(db, roundId);
  const loads = checkedLoads(candidates, taken, capacities);
  const byRole = Map.groupBy(loads, ({ role }) => role);
  return {
    months: [...new Set(loads.map(({ month }) => month))].toSorted(),
    roles: [...byRole].map(([role, own]) => ({
      role,
      months: own.map(({ role: _role, ...load }) => ({ ...load, parts: [...load.parts] })),
    })),
    candidates: candidates.map(({ demand, ...one }) => ({ ...one, hasDemand: demand.length > 0 })),
    over: overAsked(loads),
    relief: [...relievingShifts(candidates, taken, capacities)],
  };
};
