import type { Manual } from '#platform/handlers.ts';
import { inLocale } from '#platform/i18n.ts';
import { AppError } from '#platform/errors.ts';
import { readSheets } from '#platform/sheets/read-sheet.ts';
import { countAttempt } from '../access/attempts.ts';
import { hashOfSecret } from '../access/secrets.ts';
import { isOpenLink } from './store.ts';
import { listsUnits, unitsOfRows, type UnitsOfRows } from './unit-rows.ts';

/** Reads the tree of units out of an uploaded table, for whoever holds the set-up link. Nothing is saved. */
export const readUnits = async (token: string, { app, request, who }: Manual): Promise<UnitsOfRows> => {
  countAttempt(request.ip, app.clock.now());
  if (!(await isOpenLink(app.db, hashOfSecret(token)))) throw new AppError('forbidden', 'setup.token-wrong');
  const file = await request.file();
  if (!file) throw new AppError('invalid', 'setup.no-file');
  const read = await readSheets(await file.toBuffer(), file.filename);
  if (read.status === 'unreadable')
    throw new AppError('refused', 'setup.units-unreadable', { reason: inLocale(read.message, who.locale) });
  const inSight = read.sheets.filter(({ isHidden }) => !isHidden);
  const sheet = [...inSight, ...read.sheets].find(({ rows }) => listsUnits(rows)) ?? read.sheets[0];
  return unitsOfRows(sheet?.rows ?? [], who.locale);
};
