import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { visibleProjects } from '../../access/visibility.ts';
import { alignmentOf, partsOf, percentOf } from '../rules.ts';
import type { Contributor, Objective } from '../schema.ts';

type Reader = Db | Tx;

/** Projects that are neither finished nor broken off. */
const running = sql<boolean>`project.phase not in ('closed', 'terminated')`;

/** Running projects that serve no objective, themselves or through their programme. */
export const listOrphans = (db: Reader, who: Actor, period: string) =>
  db
    .selectFrom('project')
    .select(['project.id', 'project.code', 'project.name', 'project.budget_fen as budgetFen'])
    .where(visibleProjects(who))
    .where(running)
    .where(
      sql<boolean>`not exists (select 1 from objective_contribution as given
        join objective on objective.id = given.objective_id and objective.period = ${period}
        where given.strength > 0 and (given.project_id = project.id or given.program_id = project.program_id))`,
    )
    .orderBy('project.code')
    .execute();

/** Money of all running projects the actor sees. */
export const sumOfRunning = async (db: Reader, who: Actor): Promise<number> => {
  const row = await db
    .selectFrom('project')
    .select(sql<number>`coalesce(sum(project.budget_fen), 0)::bigint`.as('fen'))
    .where(visibleProjects(who))
    .where(running)
    .executeTakeFirst();
  return row?.fen ?? 0;
};

const givenRows = (db: Reader, period: string) =>
  db
    .selectFrom('objective_contribution as given')
    .innerJoin('objective', 'objective.id', 'given.objective_id')
    .where('objective.period', '=', period);

const projectGivers = (db: Reader, who: Actor, period: string) =>
  givenRows(db, period)
    .innerJoin('project', 'project.id', 'given.project_id')
    .where(visibleProjects(who))
    .select([
      'project.id',
      'project.code',
      'project.name',
      'project.budget_fen as budgetFen',
      'given.objective_id as objectiveId',
      'given.strength',
      'given.share',
      'given.reason',
    ])
    .orderBy('project.code')
    .execute();

const programGivers = (db: Reader, who: Actor, period: string) =>
  givenRows(db, period)
    .innerJoin('program', 'program.id', 'given.program_id')
    .select([
      'program.id',
      'program.code',
      'program.name',
      sql<
        number | null
      >`(select sum(project.budget_fen)::bigint from project where project.program_id = program.id and ${visibleProjects(who)}
        and not exists (select 1 from objective_contribution as own where own.project_id = project.id and own.strength > 0))`.as(
        'budgetFen',
      ),
      'given.objective_id as objectiveId',
      'given.strength',
      'given.share',
      'given.reason',
    ])
    .orderBy('program.code')
    .execute();

/** Who serves which objective how strongly, and where the money goes; columns are objectives that something serves, and the lowest of the others. */
export const contributionMatrix = async (
  { db, who }: { readonly db: Reader; readonly who: Actor },
  period: string,
  tree: readonly Objective[],
) => {
  const parents = new Set(tree.map(({ parentId }) => parentId));
  const above = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const weights = new Map(tree.map(({ id, totalWeight }) => [id, totalWeight]));
  const rows: Contributor[] = [
    ...contributorsOf('program', await programGivers(db, who, period), weights),
    ...contributorsOf('project', await projectGivers(db, who, period), weights),
  ];
  const served = new Set(rows.flatMap(({ cells }) => cells.map(({ objectiveId }) => objectiveId)));
  const isBelowServed = (id: string | null): boolean =>
    id !== null && (served.has(id) || isBelowServed(above.get(id) ?? null));
  const money = moneyOf(rows);
  const all = [...money.values()].reduce((sum, fen) => sum + fen, 0);
  const objectives = tree
    .filter(({ id, parentId }) => served.has(id) || (!parents.has(id) && !isBelowServed(parentId)))
    .map(({ id, code, title, totalWeight }) => {
      const investedFen = money.get(id) ?? 0;
      const investedPercent = percentOf(investedFen, all);
      const gapPoints =
        investedPercent === null ? null : Math.round((totalWeight - investedPercent) * 100) / 100;
      return { id, code, title, totalWeight, investedFen, investedPercent, gapPoints };
    });
  return { objectives, rows };
};

interface Giver {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly budgetFen: number | null;
  readonly objectiveId: string;
  readonly strength: number;
  readonly share: number | null;
  readonly reason: string | null;
}

const contributorsOf = (
  kind: 'project' | 'program',
  givers: readonly Giver[],
  weights: ReadonlyMap<string, number>,
): Contributor[] =>
  [...Map.groupBy(givers, ({ id }) => id).values()].flatMap((cells) => {
    const [first] = cells;
    if (!first) return [];
    const { id, code, name, budgetFen } = first;
    const given = cells.map(({ objectiveId, strength, share, reason }) => ({
      objectiveId,
      strength,
      share,
      reason,
    }));
    return [{ kind, id, code, name, budgetFen, alignment: alignmentOf(given, weights), cells: given }];
  });

const moneyOf = (rows: readonly Contributor[]): ReadonlyMap<string, number> => {
  const money = new Map<string, number>();
  for (const { budgetFen, cells } of rows)
    for (const [objectiveId, part] of partsOf(cells))
      money.set(objectiveId, (money.get(objectiveId) ?? 0) + Math.round((budgetFen ?? 0) * part));
  return money;
};

export type ContributorColumn = 'project_id' | 'program_id' | 'proposal_id';

/** What one project, programme or proposal contributes. */
export const listContributions = (db: Reader, column: ContributorColumn, id: string) =>
  db
    .selectFrom('objective_contribution as given')
    .innerJoin('objective', 'objective.id', 'given.objective_id')
    .select([
      'given.objective_id as objectiveId',
      'objective.code as objectiveCode',
      'objective.title as objective',
      'objective.period',
      'given.strength',
      'given.share',
      'given.reason',
    ])
    .where(`given.${column}`, '=', id)
    .orderBy('objective.period', 'desc')
    .orderBy('objective.code')
    .execute();
