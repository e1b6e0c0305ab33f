import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { planOfYear } from '../../portfolio-plans/store/plans.ts';
import { findRoundRow } from '../../scoring/store/rounds.ts';
import { listFreeCapacities } from '../../selection/store/capacity.ts';
import { branchesOf, coversYear } from '../../strategy/rules.ts';
import { listObjectives, listPeriods } from '../../strategy/store/objectives.ts';
import type { Setting } from '../rules/figures.ts';

type Reader = Db | Tx;

/** What the figures of a round are measured against: people there are, objectives and target mix of its year. */
export const findSetting = async (db: Reader, who: Actor, roundId: string): Promise<Setting> => {
  const { year } = await findRoundRow(db, roundId);
  return {
    capacities: await listFreeCapacities(db, roundId),
    objectives: await objectivesOf(db, who, year),
    mix: (await planOfYear(db, year))?.mix ?? [],
  };
};

/** The lowest objectives of a year; who serves one above them serves them too. */
const objectivesOf = async (db: Reader, who: Actor, year: number): Promise<Setting['objectives']> => {
  const period = (await listPeriods(db)).find((one) => coversYear(one, year));
  if (period === undefined) return [];
  const tree = await listObjectives(db, who, period);
  const parents = new Set(tree.map(({ parentId }) => parentId));
  const branches = branchesOf(tree);
  const given = await db
    .selectFrom('objective_contribution as given')
    .innerJoin('objective', 'objective.id', 'given.objective_id')
    .select(['given.objective_id as objectiveId', 'given.proposal_id as proposalId'])
    .where('objective.period', '=', period)
    .where('given.strength', '>', 0)
    .where('given.proposal_id', 'is not', null)
    .execute();
  return tree
    .filter(({ id }) => !parents.has(id))
    .map(({ id, code, title, totalWeight, isSupported }) => {
      const branch = new Set(branches.get(id));
      return {
        id,
        code,
        title,
        weight: totalWeight,
        isServedByProject: isSupported,
        proposalIds: given.flatMap((one) => (branch.has(one.objectiveId) ? (one.proposalId ?? []) : [])),
      };
    });
};
