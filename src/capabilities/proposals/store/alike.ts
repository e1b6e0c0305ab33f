import { alikeness, likeness } from '#engine/analogy/likeness.ts';
import type { Actor } from '#platform/actor.ts';
import { visibleProjects, visibleProposals } from '../../access/visibility.ts';
import type { Alike } from '../schema/messages.ts';
import type { Reader } from './rows.ts';

interface AlikeQuery {
  readonly name: string;
  readonly except?: string | undefined;
}

const most = 10;

/** Proposals, projects and finished projects whose names are like a name, the most alike first. */
export const listAlike = async (db: Reader, who: Actor, { name, except }: AlikeQuery): Promise<Alike> => {
  const proposals = await db
    .selectFrom('proposal')
    .select(['id', 'code', 'name'])
    .where('state', 'not in', ['withdrawn', 'screened-out', 'declined'])
    .where(visibleProposals(who))
    .execute();
  const history = await db.selectFrom('past_project').select(['id', 'code', 'name']).execute();
  const projects = await db
    .selectFrom('project')
    .select(['id', 'code', 'name'])
    .where(visibleProjects(who))
    .execute();
  const all = [
    ...proposals.filter(({ id }) => id !== except).map((row) => ({ ...row, source: 'proposal' as const })),
    ...history.map((row) => ({ ...row, source: 'history' as const })),
    ...projects.map((row) => ({ ...row, source: 'project' as const })),
  ];
  const rows = all.flatMap((row) => {
    const value = likeness(name, row.name);
    const reading = alikeness(value);
    return reading ? [{ ...row, likeness: Math.round(value * 1000) / 1000, reading }] : [];
  });
  return { rows: rows.toSorted((a, b) => b.likeness - a.likeness).slice(0, most) };
};
