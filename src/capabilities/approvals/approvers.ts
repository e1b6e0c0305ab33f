import type { ApproverSource } from '#platform/approver-source.ts';
import { officeHead, officeOfPerson } from '../offices/store.ts';

/** The head of the PMO unit a request belongs to, else of the one in charge of its applicant. */
export const pmoHead: ApproverSource = {
  kind: 'pmo-head',
  name: ['PMO 主管', 'Head of the PMO'],
  find: async (db, { pmoUnitId, applicantId }) => {
    const officeId = pmoUnitId ?? (await officeOfPerson(db, applicantId));
    const head = officeId === null ? null : await officeHead(db, officeId);
    return { people: head === null ? [] : [head] };
  },
};
