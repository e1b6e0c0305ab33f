import type { Actor } from '#platform/actor.ts';
import { alignmentOf, branchesOf } from '../../strategy/rules.ts';
import { listObjectives, listPeriods } from '../../strategy/store/objectives.ts';
import { candidateStates } from '../names.ts';
import type { ObjectiveCandidates } from '../schema/objective-candidates.ts';
import { visibleProposals } from '../../access/visibility.ts';
import type { Reader } from './rows.ts';

interface Asker {
  readonly db: Reader;
  readonly who: Actor;
}

/** The visible proposals that would serve an objective of the period and are not decided against, by number. */
export const listObjectiveCandidates = async (
  { db, who }: Asker,
  asked: string | undefined,
): Promise<ObjectiveCandidates> => {
  const period = asked ?? (await listPeriods(db))[0];
  if (period === undefined) return { rows: [], objectives: [] };
  const tree = await listObjectives(db, who, period);
  const weights = new Map(tree.map(({ id, totalWeight }) => [id, totalWeight]));
  const given = await givenBy({ db, who }, period);
  const rows = [...Map.groupBy(given, ({ id }) => id).values()].flatMap((cells) => {
    const [first] = cells;
    if (!first) return [];
    const { id, code, name, state, costFen } = first;
    const own = cells.map(({ objectiveId, strength, share }) => ({ objectiveId, strength, share }));
    return [{ id, code, name, state, costFen, alignment: alignmentOf(own, weights), cells: own }];
  });
  const byObjective = Map.groupBy(given, ({ objectiveId }) => objectiveId);
  const objectives = [...branchesOf(tree)].flatMap(([id, branch]) => {
    const ids = new Set(branch.flatMap((one) => (byObjective.get(one) ?? []).map((cell) => cell.id)));
    return ids.size === 0 ? [] : [{ id, proposalIds: [...ids] }];
  });
  return { rows, objectives };
};

const givenBy = ({ db, who }: Asker, period: string) =>
  db
    .selectFrom('objective_contribution as given')
    .innerJoin('objective', 'objective.id', 'given.objective_id')
    .innerJoin('proposal', 'proposal.id', 'given.proposal_id')
    .where('objective.period', '=', period)
    .where('given.strength', '>', 0)
    .where('proposal.state', 'in', candidateStates)
    .where(visibleProposals(who))
    .select([
      'proposal.id',
      'proposal.code',
      'proposal.name',
      'proposal.state',
      'proposal.cost_fen as costFen',
      'given.objective_id as objectiveId',
      'given.strength',
      'given.share',
    ])
    .orderBy('proposal.code')
    .execute();
