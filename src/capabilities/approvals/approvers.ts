import type { ApproverPlace, ApproverSource } from '#platform/approver-source.ts';
import type { Db } from '#platform/db/database.ts';
import { officeHead, officeOfPerson } from '../offices/store.ts';
import { coreGroupOf } from '../positions/store.ts';

/** The head of the PMO unit a request belongs to, else of the one in charge of its applicant. */
export const pmoHead: ApproverSource = {
  kind: 'pmo-head',
  name: ['PMO 主管', 'Head of the PMO'],
  find: async (db, place) => {
    const officeId = await officeFor(db, place);
    const head = officeId === null ? null : await officeHead(db, officeId);
    return { people: head === null ? [] : [head] };
  },
};

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

const officeFor = async (db: Db, { pmoUnitId, applicantId }: ApproverPlace): Promise<string | null> =>
  pmoUnitId ?? (await officeOfPerson(db, applicantId));
