import type { CustomValue } from '../../plan.ts';
import { readFlag, readNumber } from '../values.ts';
import type { Row, XerTables } from './tables.ts';

/** Custom values by the id of the task, resource or WBS node they belong to. */
export interface XerCustom {
  readonly of: (table: 'TASK' | 'RSRC' | 'PROJWBS', id: string) => Record<string, CustomValue>;
}

interface FieldType {
  readonly table: string;
  readonly label: string;
  readonly kind: string;
}

/** Reads user-defined fields (UDFTYPE, UDFVALUE) and activity codes (ACTVTYPE, ACTVCODE, TASKACTV). */
export function readCustom(tables: XerTables): XerCustom {
  const values = new Map<string, Record<string, CustomValue>>();
  const set = (table: string, id: string, label: string, value: CustomValue): void => {
    const key = `${table}:${id}`;
    const own = values.get(key) ?? {};
    own[label] = value;
    values.set(key, own);
  };
  readUserFields(tables, set);
  readActivityCodes(tables, set);
  return { of: (table, id) => values.get(`${table}:${id}`) ?? {} };
}

type SetValue = (table: string, id: string, label: string, value: CustomValue) => void;

function readUserFields(tables: XerTables, set: SetValue): void {
  const types = new Map<string, FieldType>();
  for (const row of tables.rows('UDFTYPE')) {
    const label = row.text('udf_type_label') ?? row.text('udf_type_name') ?? '';
    const table = row.text('table_name') ?? '';
    types.set(row.text('udf_type_id') ?? '', { table, label, kind: row.text('logical_data_type') ?? '' });
  }
  for (const row of tables.rows('UDFVALUE')) {
    const type = types.get(row.text('udf_type_id') ?? '');
    const id = row.text('fk_id');
    const value = type === undefined ? null : userValue(row, type.kind);
    if (type !== undefined && id !== null && value !== null) set(type.table, id, type.label, value);
  }
}

function userValue(row: Row, kind: string): CustomValue | null {
  const text = row.text('udf_text');
  const date = row.text('udf_date');
  const number = row.text('udf_number');
  if (number !== null) return readNumber(number) ?? number;
  if (text !== null && kind === 'FT_STATICTYPE') return text.replace(/^UDF_/, '');
  if (text !== null && /FLAG|BOOL/.test(kind)) return readFlag(text) ?? text;
  return text ?? date;
}

function readActivityCodes(tables: XerTables, set: SetValue): void {
  const labels = new Map(
    tables.rows('ACTVTYPE').map((row) => [row.text('actv_code_type_id'), row.text('actv_code_type')]),
  );
  const names = new Map(
    tables
      .rows('ACTVCODE')
      .map((row) => [row.text('actv_code_id'), row.text('actv_code_name') ?? row.text('short_name')]),
  );
  for (const row of tables.rows('TASKACTV')) {
    const label = labels.get(row.text('actv_code_type_id'));
    const value = names.get(row.text('actv_code_id'));
    const task = row.text('task_id');
    if (task !== null && label !== null && label !== undefined && value !== null && value !== undefined)
      set('TASK', task, label, value);
  }
}
