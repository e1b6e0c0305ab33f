import { grantedOn, holds, holdsEverywhere, type Actor } from '#platform/actor.ts';
import type { ProjectStanding } from '#platform/live/signal.ts';
import { roles, type Relation } from './roles.ts';

const everyRelation: readonly Relation[] = ['manager', 'sponsor', 'member'];

/**
 * Whether somebody sees a project and holds a permission on it: what `projectsWith` asks the database,
 * asked of a standing already loaded. A law keeps the two alike.
 */
export const mayOnProject = (who: Actor, permission: string, project: ProjectStanding): boolean => {
  if (who.kind === 'system') return true;
  if (!isVisibleTo(who, project) || !holds(who, permission)) return false;
  return isGranted(who, permission, project) || standsTo(who, relationsWith(permission), project);
};

const relationsByPermission = new Map<string, readonly Relation[]>();

/** The relations to a project that bring a permission; asked for every reader of every change, so remembered. */
const relationsWith = (permission: string): readonly Relation[] => {
  const known = relationsByPermission.get(permission);
  if (known) return known;
  const found = roles.flatMap(({ own, permissions }) =>
    own && permissions.includes(permission) ? [own] : [],
  );
  relationsByPermission.set(permission, found);
  return found;
};

const isVisibleTo = (who: Actor, project: ProjectStanding): boolean => {
  if (!holds(who, 'project.read')) return false;
  const isGrantedHere =
    isGranted(who, 'project.read', project) &&
    (project.confidentiality !== 'secret' || holdsEverywhere(who, 'project.read-secret'));
  return isGrantedHere || standsTo(who, everyRelation, project);
};

const standsTo = ({ personId }: Actor, relations: readonly Relation[], project: ProjectStanding): boolean => {
  if (personId === null) return false;
  return relations.some((relation) => {
    if (relation === 'manager') return project.managerId === personId;
    return relation === 'sponsor' ? project.sponsorId === personId : project.memberIds.includes(personId);
  });
};

const isGranted = (who: Actor, permission: string, { id, unitIds }: ProjectStanding): boolean =>
  holdsEverywhere(who, permission) ||
  grantedOn(who, permission, 'project').includes(id) ||
  grantedOn(who, permission, 'unit').some((unit) => unitIds.includes(unit));
