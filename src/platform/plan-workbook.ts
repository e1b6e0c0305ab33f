import { writePlanSheet, type SheetDates } from '#engine/interchange/sheet/write.ts';
import type { Plan } from '#engine/plan.ts';
import { writeSheet } from './sheets/write-sheet.ts';

/** A plan as a workbook of one sheet, which reading takes back; every cell is text and never a formula. */
export const planWorkbook = (plan: Plan, dates: ReadonlyMap<string, SheetDates>): Promise<Uint8Array> => {
  const [headings = [], ...rows] = writePlanSheet(plan, dates);
  return writeSheet({
    name: plan.name || 'Plan',
    columns: headings.map((title) => ({ title, kind: 'text' })),
    rows,
  });
};
