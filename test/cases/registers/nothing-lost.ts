import type { RegisterRead, RegisterRecord } from '#capabilities/register/reading/read-register.ts';

/** A cell as an independent reader found it: the row as an editor numbers it, the 0-based column, the raw text. */
export interface WitnessedCell {
  readonly row: number;
  readonly column: number;
  readonly raw: string;
}

/** The cells that a reading lost: neither verbatim in the record's text nor said by the field their column fills. */
export const lostCells = (
  read: RegisterRead,
  cells: readonly WitnessedCell[],
  says: Says,
): readonly WitnessedCell[] => {
  const headings = [...read.columns];
  const records = new Map(read.records.map((record) => [record.row, record]));
  return cells.filter(({ row, column, raw }) => {
    const record = records.get(row);
    const heading = headings[column];
    if (record === undefined || heading === undefined) return true;
    return record.text[heading] !== raw && !isSaid(record, { field: read.mapped[heading] ?? '', raw, says });
  });
};

/** Whether the value of a field, written without knowledge of the file, says the same as the raw text of the cell. */
export type Says = (value: RegisterRecord['fields'][string], raw: string) => boolean;

const isSaid = (
  record: RegisterRecord,
  { field, raw, says }: { field: string; raw: string; says: Says },
): boolean => {
  const value = record.fields[field];
  if (value === undefined) return false;
  if (!('text' in value)) return says(value, raw);
  return value.from.includes(', ') ? value.text.includes(raw.trim()) : value.text === raw.trim();
};
