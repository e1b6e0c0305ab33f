import type { Write } from '#platform/db/write.ts';
import { AppError } from '#platform/errors.ts';
import { expectVersion } from '#platform/stale.ts';
import { oneSidedIn } from '../content-parts.ts';
import { contentProblem } from '../rules.ts';
import type { MethodKind } from '../schema/kinds.ts';
import { Kind, type MethodChange, type MethodItem } from '../schema/messages.ts';
import { findMethodItem, findMethodRow } from '../store/items.ts';

/** Changes an item of the method; what it was before stays in its history. */
export const changeMethodItem = async (
  write: Write,
  id: string,
  change: MethodChange,
): Promise<MethodItem> => {
  const before = await findMethodRow(write.tx, id);
  expectVersion(change.version, before);
  const { zh, en, content, isRetired } = change;
  if (content) expectContent({ kind: Kind.parse(before.kind), zh: before.zh, content });
  const isText = zh !== undefined || en !== undefined || content !== undefined;
  const after = await write.tx
    .updateTable('method_item')
    .set({
      zh: zh ?? before.zh,
      en: en ?? before.en,
      content: JSON.stringify(content ?? before.content),
      adapted: before.adapted || isText,
      retired_at:
        isRetired === undefined ? before.retired_at : isRetired ? (before.retired_at ?? write.now) : null,
    })
    .where('id', '=', id)
    .where('version', '=', before.version)
    .returningAll()
    .executeTakeFirstOrThrow();
  write.record({ subject: { type: 'method', id, label: `${after.code} ${after.zh}` }, before, after });
  return findMethodItem(write.tx, id);
};

/** Refuses content in which something that its kind needs is missing, or one of the two languages. */
export const expectContent = (item: {
  readonly kind: MethodKind;
  readonly zh: string;
  readonly content: Readonly<Record<string, unknown>>;
}): void => {
  const where = contentProblem(item.kind, item.content);
  if (where !== null) throw new AppError('refused', 'method.content-unfit', { name: item.zh, where });
  const oneSided = oneSidedIn(item.content);
  if (oneSided !== null)
    throw new AppError('refused', 'method.content-one-sided', { name: item.zh, where: oneSided.join('.') });
};
