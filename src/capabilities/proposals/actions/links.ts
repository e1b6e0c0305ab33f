import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { LinkKind } from '../names.ts';
import { circleIn, contradictionIn } from '../rules/links.ts';
import { listLinks, namesOf } from '../store/links.ts';
import { findProposalRow } from '../store/rows.ts';

interface Given {
  readonly kind: LinkKind;
  readonly otherId: string;
}

/** Sets what a proposal needs and excludes; a circle of needs is refused and named. */
export const saveLinks = async (write: Write, id: string, links: readonly Given[]): Promise<void> => {
  const { tx, who } = write;
  for (const { otherId } of links) await findProposalRow(tx, who, otherId);
  const before = await listLinks(tx);
  const own = before.filter(({ proposalId }) => proposalId === id);
  const wanted = links.map(({ kind, otherId }) => ({ proposalId: id, kind, otherId }));
  await expectConsistent(write, id, [...before.filter(({ proposalId }) => proposalId !== id), ...wanted]);
  await tx.deleteFrom('proposal_link').where('proposal_id', '=', id).execute();
  if (wanted.length > 0)
    await tx
      .insertInto('proposal_link')
      .values(wanted.map(({ kind, otherId }) => ({ id: newId(), proposal_id: id, kind, other_id: otherId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  write.record({ subject: { type: 'proposal', id }, before: { links: own }, after: { links: wanted } });
};

type Links = Parameters<typeof circleIn>[0];

const expectConsistent = async ({ tx }: Write, id: string, links: Links): Promise<void> => {
  if (links.some(({ proposalId, otherId }) => proposalId === otherId))
    throw new AppError('refused', 'proposal.needs-itself');
  const circle = circleIn(links);
  if (circle)
    throw new AppError('refused', 'proposal.needs-circle', { path: (await namesOf(tx, circle)).join(' → ') });
  const excluded = contradictionIn(links, id);
  if (excluded !== null)
    throw new AppError('refused', 'proposal.needs-and-excludes', {
      other: (await namesOf(tx, [excluded])).join(),
    });
};
