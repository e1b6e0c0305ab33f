import type { Read, Download } from '#platform/handlers.ts';
import type { Write } from '#platform/db/write.ts';
import { dayIn } from '#platform/clock.ts';
import { AppError } from '#platform/errors.ts';
import { findEnterpriseRow } from '../../organisation/store.ts';
import { keyOf, takeIn } from '../rules.ts';
import {
  Kind,
  packageFormat,
  type MethodPackage,
  type PackageTaken,
  type PackagedItem,
} from '../schema/messages.ts';
import { countMethod, listAllItems } from '../store/items.ts';
import { expectContent } from './change-item.ts';
import { insertItems } from './seed-method.ts';

/** The whole method as one file. */
export const exportMethod = async ({ db, now }: Read): Promise<Download> => {
  const enterprise = await findEnterpriseRow(db);
  const content: MethodPackage = {
    format: packageFormat,
    enterprise: enterprise.name,
    exportedAt: now.toISOString(),
    items: (await listAllItems(db)).map((row) => ({
      kind: Kind.parse(row.kind),
      code: row.code,
      position: row.position,
      zh: row.zh,
      en: row.en,
      content: row.content,
      shippedVersion: row.shipped_version,
      adapted: row.adapted,
      isRetired: row.retired_at !== null,
    })),
  };
  return {
    fileName: `${enterprise.name}-方法包-${dayIn(now, enterprise.time_zone)}.json`,
    mediaType: 'application/json',
    content: JSON.stringify(content, null, 1),
  };
};

/** Makes the method of a package the method of this enterprise; what it does not hold is retired. */
export const importMethod = async (
  write: Write,
  { items, enterprise }: MethodPackage,
): Promise<PackageTaken> => {
  expectWhole(items);
  const stored = (await listAllItems(write.tx)).map((row) => ({
    ...row,
    isRetired: row.retired_at !== null,
  }));
  const { added, changed, kept, retired } = takeIn(stored, items);
  await insertItems(write, added);
  for (const { id, item } of changed) await overwrite(write, id, item);
  if (retired.length > 0)
    await write.tx
      .updateTable('method_item')
      .set({ retired_at: write.now })
      .where('id', 'in', retired)
      .execute();
  const taken = { added: added.length, changed: changed.length, kept, retired: retired.length };
  write.record({ subject: { type: 'method', id: 'package', label: enterprise }, after: taken });
  return { ...taken, counts: (await countMethod(write.tx)).counts };
};

const expectWhole = (items: readonly PackagedItem[]): void => {
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(keyOf(item))) throw new AppError('refused', 'method.item-twice', { code: item.code });
    seen.add(keyOf(item));
    expectContent(item);
  }
};

const overwrite = async ({ tx, now }: Write, id: string, item: PackagedItem): Promise<void> => {
  await tx
    .updateTable('method_item')
    .set({
      zh: item.zh,
      en: item.en,
      position: item.position,
      content: JSON.stringify(item.content),
      shipped_version: item.shippedVersion,
      adapted: item.adapted,
      retired_at: item.isRetired ? now : null,
    })
    .where('id', '=', id)
    .execute();
};
