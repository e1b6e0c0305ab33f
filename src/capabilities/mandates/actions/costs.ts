import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { takeTurn } from '#platform/numbers.ts';
import { findProjectFor } from '../../projects/store/find-project.ts';
import { leftAfter } from '../rules.ts';
import type { NewCost } from '../schema.ts';
import { expectMandate, sumOfCosts } from '../store.ts';

const wan = (fen: number): number => fen / 1_000_000;

/** Books a cost on a project whose mandate is signed, up to the cap of the mandate. */
export const bookCost = async (write: Write, projectId: string, input: NewCost): Promise<{ id: string }> => {
  const { tx, who, now } = write;
  await takeTurn(tx, `cost ${projectId}`);
  const project = await findProjectFor(write, 'cost.book', projectId);
  const mandate = await expectMandate(tx, projectId, now);
  if (input.onDate < mandate.valid_from)
    throw new AppError('refused', 'cost.before-mandate', { onDate: input.onDate, from: mandate.valid_from });
  const spentFen = await sumOfCosts(tx, projectId);
  const capFen = mandate.budget_cap_fen;
  if (leftAfter(input.amountFen, { spentFen, capFen }) === null)
    throw new AppError('refused', 'cost.over-cap', {
      cap: wan(capFen),
      spent: wan(spentFen),
      amount: wan(input.amountFen),
    });
  const after = await tx
    .insertInto('cost_entry')
    .values({
      id: newId(),
      project_id: projectId,
      on_date: input.onDate,
      amount_fen: input.amountFen,
      kind: input.kind,
      note: input.note,
      booked_by: who.personId,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'cost', id: after.id, label: project.name }, after });
  return { id: after.id };
};
