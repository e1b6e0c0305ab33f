import type { ApproverPlace, ApproverSource } from '#platform/approver-source.ts';
import type { Db } from '#platform/db/database.ts';
import { officeHead, officeOfPerson } from '../offices/store.ts';

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

/** The PMO unit a request belongs to, else the one in charge of its applicant. */
export const officeFor = async (db: Db, { pmoUnitId, applicantId }: ApproverPlace): Promise<string | null> =>
  pmoUnitId ?? (await officeOfPerson(db, applicantId));
