import type { Write } from '#platform/db/write.ts';
import { tellGiven } from '../../inbox/tell-given.ts';
import type { Phase } from '../tables.ts';

interface Led {
  readonly id: string;
  readonly phase: Phase;
  readonly manager_id: string | null;
  readonly sponsor_id: string | null;
}

type Leaders = Pick<Led, 'manager_id' | 'sponsor_id'>;

/** Tells who leads a project or pays for it from now on, in one notice who does both; nobody of one that has ended. */
export const tellLeaders = async (write: Write, project: Led, before: Leaders): Promise<void> => {
  const { id, phase, manager_id: manager, sponsor_id: sponsor } = project;
  if (phase === 'closed' || phase === 'terminated') return;
  const given = { projectId: id, permission: 'project.read', params: {}, path: `/projects/${id}` };
  const isNewManager = manager !== before.manager_id;
  const isNewSponsor = sponsor !== before.sponsor_id;
  if (isNewManager && isNewSponsor && manager === sponsor)
    return tellGiven(write, { ...given, to: manager, from: null, text: 'notice.made-manager-and-sponsor' });
  await tellGiven(write, { ...given, to: manager, from: before.manager_id, text: 'notice.made-manager' });
  await tellGiven(write, { ...given, to: sponsor, from: before.sponsor_id, text: 'notice.made-sponsor' });
};
