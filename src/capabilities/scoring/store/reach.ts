import { holdsEverywhere, type Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';

type Permission = 'criteria.manage' | 'round.read' | 'round.manage';

/** Criteria and rounds are the enterprise's: a permission below one unit does not open them. */
export const expectEverywhere = (who: Actor, permission: Permission): void => {
  if (holdsEverywhere(who, permission)) return;
  throw permission === 'round.read'
    ? new AppError('not-found', 'record.not-found')
    : new AppError('forbidden', 'permission.missing', { permission });
};
