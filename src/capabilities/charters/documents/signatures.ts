import { dayIn } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/db/database.ts';
import type { ApprovalLine } from '#platform/documents/document.ts';
import { loadApproval } from '../../approvals/store/load-approval.ts';
import type { Letterhead } from './letterhead.ts';

interface Signed {
  readonly approvalId: string | null;
  readonly author: { readonly id: string | null; readonly at: string };
  readonly head: Letterhead;
}

/** The table of approval: who drew it up and who decided; lines to be signed by hand where nobody has yet. */
export const signatures = async (
  db: Db | Tx,
  { approvalId, author, head }: Signed,
): Promise<readonly ApprovalLine[]> => {
  const { say, timeZone } = head;
  const decided = approvalId === null ? [] : await decisions(db, approvalId);
  const ids = [author.id, ...decided.map(({ personId }) => personId)].filter((id) => id !== null);
  const people =
    ids.length === 0
      ? []
      : await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name;
  const line = (step: string, id: string | null, at: string, opinion?: string): ApprovalLine => {
    const person = nameOf(id);
    return {
      step,
      on: dayIn(new Date(at), timeZone),
      ...(person === undefined ? {} : { person }),
      ...(opinion === undefined ? {} : { opinion }),
    };
  };
  const drawnUp = line(say(['编制', 'Drawn up']), author.id, author.at);
  if (decided.length === 0)
    return [drawnUp, { step: say(['审核', 'Checked']) }, { step: say(['批准', 'Approved']) }];
  return [
    drawnUp,
    ...decided.map(({ personId, at, opinion }) =>
      line(say(['批准', 'Approved']), personId, at, opinion ?? say(['同意', 'Agreed'])),
    ),
  ];
};

const decisions = async (db: Db | Tx, approvalId: string) => {
  const { actions } = await loadApproval(db, approvalId);
  return actions
    .filter(({ kind }) => kind === 'approve')
    .map(({ author_id: personId, at, opinion }) => ({ personId, at, opinion }));
};
