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
  const relations = roles.flatMap(({ own, permissions }) =>
    own && permissions.includes(permission) ? [own] : [],
  );
  return standsTo(who, relations, project) || isGranted(who, permission, project);
};

const isVisibleTo = (who: Actor, project: ProjectStanding): boolean => {
  if (!holds(who, 'project.read')) return false;
  if (standsTo(who, everyRelation, project)) return true;
  return (
    isGranted(who, 'project.read', project) &&
    (project.confidentiality !== 'secret' || holdsEverywhere(who, 'project.read-secret'))
  );
};

const standsTo = ({ personId }: Actor, relations: readonly Relation[], project: ProjectStanding): boolean => {
  if (personId === null) return false;
  const { managerId, sponsorId, memberIds } = project;
  const stands: Readonly<Record<Relation, boolean>> = {
    manager: managerId === personId,
    sponsor: sponsorId === personId,
    member: memberIds.includes(personId),
  };
  return relations.some((relation) => stands[relation]);
};

const isGranted = (who: Actor, permission: string, { id, unitIds }: ProjectStanding): boolean =>
  holdsEverywhere(who, permission) ||
  grantedOn(who, permission, 'project').includes(id) ||
  grantedOn(who, permission, 'unit').some((unit) => unitIds.includes(unit));
