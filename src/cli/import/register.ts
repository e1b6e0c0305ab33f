import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readRegister } from '#capabilities/register/reading/read-register.ts';
import { targets } from '#capabilities/register/reading/targets.ts';
import type { Applied, RegisterPreview } from '#capabilities/register/schema.ts';
import type { Control } from '../control.ts';
import { InputError } from '../engine/read-file.ts';
import { ask, formOf } from './ask.ts';
import type { Choices, DuplicateRule, Report, TableKind } from './choices.ts';

/** What the file says, without a product: nothing is written anywhere. */
export const dryRunRegister = async (file: string, kind: TableKind): Promise<Report> => {
  const read = await readRegister({
    bytes: readFileSync(file),
    name: basename(file),
    target: targets[kind],
    declaredBytes: statSync(file).size,
  });
  if (read.status === 'unreadable') throw new InputError(read.rule, read.at, read.message.join(' / '));
  const { sheet, headingRow, encoding, separator, rows, mapped, unmapped, keptAsText } = read;
  return {
    file,
    sheet,
    headingRow,
    encoding,
    separator,
    rows,
    mapped,
    unmapped,
    doubts: read.doubts.map(({ row, column, value, why }) => ({
      row,
      column,
      value,
      rule: why.rule,
      why: `${why.zh} / ${why.en}`,
    })),
    keptAsText,
  };
};

/** Imports a table through the product: preview, decisions about repeated numbers, application. */
export const importRegister = async (
  control: Control,
  file: string,
  { kind, duplicates }: Choices,
): Promise<Report> => {
  const first = await ask<RegisterPreview>(control, `/api/registers/imports?kind=${kind}`, {
    method: 'POST',
    body: await formOf(file),
  });
  const preview =
    duplicates === null || first.conflicts.length === 0 ? first : await decide(control, first, duplicates);
  const { counts } = await ask<Applied>(control, `/api/registers/imports/${preview.importId}/application`, {
    method: 'POST',
    body: { wait: true },
  });
  const doubts = await allDoubts(control, preview.importId);
  const { importId, rows, mapped, unmapped, keptAsText, doubtCount } = preview;
  return { file, importId, rows, ...counts, mapped, unmapped, keptAsText, doubtCount, doubts };
};

const pageSize = 1_000;

const allDoubts = async (control: Control, importId: string): Promise<unknown[]> => {
  const doubts: unknown[] = [];
  for (;;) {
    const { rows, total } = await ask<{ rows: unknown[]; total: number }>(
      control,
      `/api/registers/imports/${importId}/doubts?limit=${pageSize}&offset=${doubts.length}`,
      { method: 'GET' },
    );
    doubts.push(...rows);
    if (rows.length === 0 || doubts.length >= total) return doubts;
  }
};

const decide = (
  control: Control,
  { importId, conflicts }: RegisterPreview,
  rule: DuplicateRule,
): Promise<RegisterPreview> => {
  const decisions = conflicts.flatMap(({ rows }) =>
    rows.map(({ row }, index): [string, 'take' | 'skip'] => {
      const isTaken = rule === 'all' || index === (rule === 'first' ? 0 : rows.length - 1);
      return [String(row), isTaken ? 'take' : 'skip'];
    }),
  );
  return ask<RegisterPreview>(control, `/api/registers/imports/${importId}`, {
    method: 'PATCH',
    body: { decisions: Object.fromEntries(decisions) },
  });
};
