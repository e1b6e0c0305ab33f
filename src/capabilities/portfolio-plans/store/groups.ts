import { holds, type Actor } from '#platform/actor.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { visibleProjects } from '../../access/visibility.ts';
import { rolledUp } from '../rules.ts';
import type { Group } from '../schema.ts';

type Reader = Db | Tx;

const visibleParts = (db: Reader, who: Actor) =>
  db
    .selectFrom('project')
    .leftJoin('project_health', 'project_health.project_id', 'project.id')
    .leftJoin('portfolio_project', 'portfolio_project.project_id', 'project.id')
    .where(visibleProjects(who))
    .select([
      'project.id',
      'project.code',
      'project.name',
      'project.phase',
      'project.budget_fen as budgetFen',
      'project.forecast_fen as forecastFen',
      'project.actual_cost_fen as actualCostFen',
      'project_health.health',
      'project.program_id as programId',
      'portfolio_project.portfolio_id as portfolioId',
    ])
    .orderBy('project.code')
    .execute();

type Parts = Awaited<ReturnType<typeof visibleParts>>;
const shown = (parts: Parts): Group['parts'] =>
  parts.map(({ programId: _program, portfolioId: _portfolio, ...part }) => part);

/** Programmes and portfolios with the money and the worst colour of the projects the actor sees. */
export const listGroups = async (db: Reader, who: Actor) => {
  const parts = await visibleParts(db, who);
  const programs = await db
    .selectFrom('program')
    .leftJoin('person', 'person.id', 'program.manager_id')
    .select(['program.id', 'program.version', 'program.code', 'program.name', 'person.name as owner'])
    .orderBy('program.code')
    .execute();
  const partsOf = Map.groupBy(parts, ({ programId }) => programId);
  return {
    programs: programs.map((program) => {
      const own = partsOf.get(program.id) ?? [];
      return { ...program, parentId: null, rollUp: rolledUp(own), parts: shown(own) };
    }),
    portfolios: await portfoliosWith(db, parts),
    mayEdit: holds(who, 'program.manage'),
  };
};

const portfoliosWith = async (db: Reader, parts: Parts): Promise<Group[]> => {
  const rows = await db
    .selectFrom('portfolio')
    .leftJoin('person', 'person.id', 'portfolio.owner_id')
    .select([
      'portfolio.id',
      'portfolio.version',
      'portfolio.code',
      'portfolio.name',
      'portfolio.parent_id as parentId',
      'person.name as owner',
    ])
    .orderBy('portfolio.code')
    .execute();
  const below = Map.groupBy(rows, ({ parentId }) => parentId);
  const branch = (id: string): string[] => [
    id,
    ...(below.get(id) ?? []).flatMap((child) => branch(child.id)),
  ];
  const inOrder = (parent: string | null): typeof rows =>
    (below.get(parent) ?? []).flatMap((row) => [row, ...inOrder(row.id)]);
  return inOrder(null).map((row) => {
    const ids = new Set(branch(row.id));
    return {
      ...row,
      rollUp: rolledUp(parts.filter(({ portfolioId }) => portfolioId !== null && ids.has(portfolioId))),
      parts: shown(parts.filter(({ portfolioId }) => portfolioId === row.id)),
    };
  });
};

export const findPortfolioRow = async (db: Reader, id: string) => {
  const row = await db.selectFrom('portfolio').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not-found', 'record.not-found');
  return row;
};
