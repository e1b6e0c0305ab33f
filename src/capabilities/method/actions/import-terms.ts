import { sql } from 'kysely';
import { AppError } from '#platform/errors.ts';
import type { Write } from '#platform/db/write.ts';
import type { Manual } from '#platform/handlers.ts';
import { newId } from '#platform/ids.ts';
import type { RowsImported } from '#platform/rows/messages.ts';
import { readRows } from '#platform/rows/read-rows.ts';
import { receiveTable } from '#platform/rows/receive.ts';
import type { TermsQuery } from '../schema/messages.ts';
import { listTerms } from '../store/items.ts';
import { termFields } from '../term-fields.ts';
import { planTerms, type PlannedTerm } from '../term-rows.ts';

/** Takes a table of terms in as a whole, or only says what would become of it; with a fault nothing is saved. */
export const importTerms = async (
  context: Manual,
  { save }: TermsQuery,
  expectAllowed: (write: Write) => Promise<void>,
): Promise<RowsImported> => {
  const { bytes, name } = await receiveTable(context);
  const read = await readRows(bytes, name, termFields);
  if (read.status === 'unreadable')
    throw new AppError('invalid', 'method.terms-unreadable', { why: read.message.join(' / ') });
  return context.app.write(context.who, 'glossary.import', async (write) => {
    await expectAllowed(write);
    const plan = planTerms(read.rows, await listTerms(write.tx));
    const faults = [...read.faults, ...plan.faults].toSorted((one, other) => one.row - other.row);
    const created = plan.terms.filter(({ before }) => before === null).length;
    const counts = { created, updated: plan.terms.length - created, unchanged: plan.unchanged };
    const isSaved = save === 'all' && faults.length === 0;
    if (isSaved) for (const term of plan.terms) await saveTerm(write, term);
    return { isSaved, ...counts, faults };
  });
};

/** Behind all others. */
const position = sql<number>`(select coalesce(max(position), 0) + 1 from method_item where kind = 'term')`;

const saveTerm = async (write: Write, { before, code, zh, en, content }: PlannedTerm): Promise<void> => {
  const text = { zh, en, content: JSON.stringify(content), adapted: true, retired_at: null };
  const after = await (
    before === null
      ? write.tx
          .insertInto('method_item')
          .values({ id: newId(), kind: 'term', code, position, shipped_version: null, ...text })
      : write.tx.updateTable('method_item').set(text).where('id', '=', before.id)
  )
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({
    subject: { type: 'method', id: after.id, label: `${code} ${zh}` },
    ...(before === null ? {} : { before: { ...before } }),
    after,
  });
};
