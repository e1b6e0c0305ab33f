import { expectUnused } from '#platform/db/references.ts';
import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { visibleProjects } from '../../access/visibility.ts';
import type { NewPortfolio } from '../schema.ts';
import { findPortfolioRow } from '../store/groups.ts';

/** Founds a portfolio, on its own or below another. */
export const createPortfolio = async (write: Write, input: NewPortfolio): Promise<{ id: string }> => {
  const after = await write.tx
    .insertInto('portfolio')
    .values({
      id: newId(),
      code: input.code,
      name: input.name,
      parent_id: input.parentId,
      owner_id: input.ownerId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'portfolio', id: after.id, label: after.name }, after });
  return { id: after.id };
};

/** Removes a portfolio without others below it; its projects stay. */
export const deletePortfolio = async (write: Write, id: string): Promise<void> => {
  const before = await findPortfolioRow(write.tx, id);
  await expectUnused(write.tx, { table: 'portfolio', id, name: before.name });
  await write.tx.deleteFrom('portfolio').where('id', '=', id).execute();
  write.record({ subject: { type: 'portfolio', id, label: before.name }, before });
};

/** Says which projects belong to a portfolio; each leaves the one it was in. Those the actor does not see stay. */
export const savePortfolioProjects = async (
  write: Write,
  id: string,
  projects: readonly string[],
): Promise<void> => {
  const { tx, who } = write;
  const portfolio = await findPortfolioRow(tx, id);
  const wanted = [...new Set(projects)];
  if (wanted.length > 0) {
    const seen = await tx
      .selectFrom('project')
      .select('project.id')
      .where('project.id', 'in', wanted)
      .where(visibleProjects(who))
      .execute();
    if (seen.length < wanted.length)
      throw new AppError('not-found', 'record.not-found', { subject: 'project' });
  }
  const before = await tx
    .selectFrom('portfolio_project')
    .innerJoin('project', 'project.id', 'portfolio_project.project_id')
    .select('project_id')
    .where('portfolio_id', '=', id)
    .where(visibleProjects(who))
    .execute();
  const left = before.map(({ project_id: project }) => project);
  if (left.length > 0) await tx.deleteFrom('portfolio_project').where('project_id', 'in', left).execute();
  if (wanted.length > 0) {
    await tx.deleteFrom('portfolio_project').where('project_id', 'in', wanted).execute();
    await tx
      .insertInto('portfolio_project')
      .values(wanted.map((projectId) => ({ project_id: projectId, portfolio_id: id })))
      .execute();
  }
  write.record({
    subject: { type: 'portfolio', id, label: portfolio.name },
    before: { projects: left },
    after: { projects: wanted },
  });
};
