import { holds, type Actor } from '#platform/actor.ts';

/** Whether somebody reads charters and regulations before they are approved; everybody else reads the approved. */
export const readsDrafts = (who: Actor): boolean =>
  holds(who, 'charter.update') || holds(who, 'charter.review');
