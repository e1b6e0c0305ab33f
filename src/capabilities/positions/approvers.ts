import type { ApproverSource } from '#platform/approver-source.ts';
import { officeFor } from '../approvals/approvers.ts';
import { coreGroupOf } from './store.ts';

/** The 领导核心组 of that PMO unit with its quorum. */
export const coreGroup: ApproverSource = {
  kind: 'core-group',
  name: ['领导核心组', 'Core group'],
  find: async (db, place) => {
    const officeId = await officeFor(db, place);
    const group = officeId === null ? null : await coreGroupOf(db, officeId);
    return group ? { people: group.members, quorum: group.quorum } : { people: [] };
  },
};
