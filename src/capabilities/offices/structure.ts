import type { ProjectClass } from '#engine/authority/model.ts';
import { unitsAsked, type AskedUnit, type Structure, type Tree } from '#engine/authority/structure.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { Locale } from '#platform/i18n.ts';
import { told } from './spoken.ts';
import { listOffices } from './store.ts';

interface InTree {
  readonly id: string;
  readonly parentId: string | null;
  readonly structure: Structure;
}

/** The unit at the top of the tree a unit stands in; its structure is that of the tree. */
export const topOfTree = <O extends InTree>(offices: readonly O[], id: string): O | null => {
  const byId = new Map(offices.map((office) => [office.id, office]));
  const seen = new Set<string>();
  let at = byId.get(id);
  while (at?.parentId && byId.has(at.parentId) && !seen.has(at.id)) {
    seen.add(at.id);
    at = byId.get(at.parentId);
  }
  return at ?? null;
};

const treeOf = (offices: readonly InTree[], local: string): Tree => {
  const top = topOfTree(offices, local);
  return { structure: top?.structure ?? 'central', local, centre: top?.id ?? local };
};

/** The PMO units that have a part in the approval of a project which a unit is in charge of. */
export const officesAsked = async (
  db: Db | Tx,
  { officeId, projectClass }: { readonly officeId: string; readonly projectClass: ProjectClass | null },
): Promise<readonly AskedUnit[]> => unitsAsked(treeOf(await listOffices(db), officeId), projectClass);

/** Decision points whose approval is shared by the structure of the tree. */
export const sharedPoints: ReadonlySet<string> = new Set(['DP-05', 'DP-11', 'DP-12', 'DP-17', 'DP-19']);

interface Named extends InTree {
  readonly name: string;
}

interface Telling {
  readonly projectClass: ProjectClass | null;
  readonly locale: Locale;
}

/** What the structure of the tree says of the part of a unit; nothing where it stands alone. */
export const structureReason = (
  offices: readonly Named[],
  officeId: string,
  { projectClass, locale }: Telling,
) => {
  const top = topOfTree(offices, officeId);
  const isAlone = !offices.some(({ id, parentId }) => parentId === officeId && id !== officeId);
  if (!top || (top.id === officeId && isAlone)) return [];
  const where = top.id === officeId ? 'centre' : 'local';
  const ofClass = top.structure === 'mixed' && projectClass !== null ? `-${projectClass.toLowerCase()}` : '';
  return [told(`authority.structure-${top.structure}-${where}${ofClass}`, { centre: top.name }, locale)];
};
