import { readPlan } from '#engine/interchange/read-plan.ts';
import { findPlanHeading } from '#engine/interchange/sheet/columns.ts';
import { unreadable } from '#engine/interchange/rules.ts';
import { readPlanSheet } from '#engine/interchange/sheet/read.ts';
import type { ReadPlan } from '#engine/plan.ts';
import { planText } from './plan-text.ts';
import { readSheets } from './sheets/read-sheet.ts';

/** Reads a plan file of any format we know: a workbook or delimited text by its table, everything else by its content. */
export const readPlanFileBytes = async (name: string, bytes: Uint8Array): Promise<ReadPlan> => {
  if (isOldOffice(bytes) && !/\.xls$/i.test(name)) return unreadable('plan.project-file', name);
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isWorkbook && !/\.(csv|tsv)$/i.test(name)) return readPlan(name, planText(bytes));
  const read = await readSheets(bytes, name);
  if (read.status === 'unreadable') {
    const { rule, at, message, params } = read;
    if (rule === 'sheet.not-a-workbook') return unreadable('plan.archive', name);
    return {
      status: 'unreadable',
      rule,
      at: at || name,
      message: message.join(' / '),
      params: plain(params),
    };
  }
  const sheet = read.sheets.find(({ rows }) => findPlanHeading(rows) !== null) ?? read.sheets[0];
  const isNamed = isWorkbook && !/^(sheet|工作表|plan|计划)\s*\d*$/i.test(sheet?.name ?? '');
  return readPlanSheet(isNamed ? (sheet?.name ?? '') : baseOf(name), sheet?.rows ?? []);
};

/** The container in which Project keeps its .mpp, as Office did before 2007. */
const isOldOffice = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

const baseOf = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');

const plain = (params: object): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'number' ? value : String(value)]),
  );
