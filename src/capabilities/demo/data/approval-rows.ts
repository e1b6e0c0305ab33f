import type { FrozenSubject } from '#platform/approval-subject.ts';
import { hashOf } from '../../approvals/hash.ts';
import type { IdOf, PastApproval } from './image.ts';


/** The rows of an approval as the product would have kept them. */
export const approvalRows = (past: PastApproval, frozen: FrozenSubject, idOf: IdOf) => {
  const approvalId = idOf('approval', past.id);
  return {
    approval: [
      {
        id: approvalId,
        created_at: past.submittedAt,
        kind: past.kind,
        subject_id: idOf(...past.subject),
        applicant_id: idOf('person', past.applicant),
        title: frozen.title,
        state: 'approved',
        round: 1,
        pmo_unit_id: frozen.pmoUnitId,
        project_id: frozen.projectId,
        amount_fen: frozen.amountFen,
        project_class: frozen.projectClass,
        submitted_at: past.submittedAt,
        acted_at: past.approvedAt,
        ended_at: past.approvedAt,
      },
    ],
    approval_version: [
      {
        approval_id: approvalId,
        round: 1,
        at: past.submittedAt,
        author_id: idOf('person', past.applicant),
        barred: frozen.barred,
        frozen,
        sha256: hashOf(frozen),
      },
    ],
    ...signedRows(past, approvalId, idOf),
  };
};

/** The steps with those who signed in them. */
const signedRows = (past: PastApproval, approvalId: string, idOf: IdOf) => {
  const stepId = (position: number) => idOf('approval-step', `${past.id} ${position}`);
  const signatures = past.steps.flatMap(({ signers }, position) =>
    signers.map((signer) => ({ signer, position })),
  );
  return {
    approval_step: past.steps.map(({ name, mode, signers }, position) => ({
      id: stepId(position),
      approval_id: approvalId,
      round: 1,
      position,
      name_zh: name[0],
      name_en: name[1],
      mode,
      votes: null,
      duty: 'decide',
      people: signers.map((signer) => idOf('person', signer)),
      notes: [],
      hours: 24,
    })),
    approval_action: signatures.map(({ signer, position }, at) => ({
      id: idOf('approval-action', `${past.id} ${at}`),
      approval_id: approvalId,
      position: at,
      round: 1,
      at: past.approvedAt,
      author_id: idOf('person', signer),
      kind: 'approve',
      step_id: stepId(position),
      seat_id: idOf('person', signer),
      people: [],
    })),
  };
};
