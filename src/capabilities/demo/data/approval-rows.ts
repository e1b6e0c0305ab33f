import type { FrozenSubject } from '#platform/approval-subject.ts';
import { hashOf } from '../../approvals/hash.ts';
import type { IdOf } from './image.ts';

/** A request that was approved: what, by whom it was asked for, and who signed in which step. */
export interface PastApproval {
  readonly id: string;
  readonly kind: string;
  readonly subject: readonly [kind: string, id: string];
  readonly applicant: string;
  readonly submittedAt: string;
  readonly approvedAt: string;
  readonly steps: readonly {
    readonly name: readonly [zh: string, en: string];
    readonly mode: 'all' | 'one';
    readonly signers: readonly string[];
  }[];
  /** Its consequences stand in the rows already. */
  readonly isSettled: boolean;
  /** Of a charter: the day from which a later edition holds. */
  readonly supersededOn?: string | null;
}

/** The rows of an approval as the product would have kept them. */
export const approvalRows = (past: PastApproval, frozen: FrozenSubject, idOf: IdOf) => {
  const approvalId = idOf('approval', past.id);
  const stepId = (position: number) => idOf('approval-step', `${past.id} ${position}`);
  const signatures = past.steps.flatMap(({ signers }, position) =>
    signers.map((signer) => ({ signer, position })),
  );
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
