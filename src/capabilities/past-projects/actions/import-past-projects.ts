import type { Insertable } from 'kysely';
import type { Write } from '#platform/db/write.ts';
import type { Manual } from '#platform/handlers.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { fault } from '#platform/rows/faults.ts';
import type { RowsImported, RowsQuery } from '#platform/rows/messages.ts';
import { readRows } from '#platform/rows/read-rows.ts';
import { receiveTable } from '#platform/rows/receive.ts';
import type { ReadRow, RowFault } from '#platform/rows/row-field.ts';
import { sortKeyOf } from '#platform/search.ts';
import { pastProjectFields } from '../fields.ts';
import { RowValues } from '../row-values.ts';
import type { PastProjectRow } from '../tables.ts';

/** Takes a table of finished projects in; with a faulty row nothing or only the good rows, as was chosen. */
export const importPastProjects = async (context: Manual, { faulty }: RowsQuery): Promise<RowsImported> => {
  const { bytes, name } = await receiveTable(context);
  const read = await readRows(bytes, name, pastProjectFields);
  if (read.status === 'unreadable')
    throw new AppError('invalid', 'past-project.table-unreadable', { why: read.message.join(' / ') });
  const wrong = [...read.faults, ...read.rows.flatMap(faultsOf), ...repeated(read.rows)];
  const faults = wrong.toSorted((one, other) => one.row - other.row);
  const nothing = { isSaved: false, created: 0, updated: 0, unchanged: 0, faults };
  const bad = new Set(faults.map(({ row }) => row));
  const good = read.rows.filter(({ row }) => !bad.has(row));
  if (good.length === 0 || (faults.length > 0 && faulty === 'refuse')) return nothing;
  const counts = await context.app.write(context.who, 'past-project.import', (write) =>
    saveRows(write, good, name),
  );
  return { isSaved: true, ...counts, faults };
};

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** What is wrong with a row as a whole. */
const faultsOf = ({ row, values }: ReadRow): RowFault[] => {
  const { startedOn, finishedOn, plannedFinishOn, plannedCost } = values;
  const found: RowFault[] = [];
  if (Number(plannedCost) <= 0)
    found.push(fault('row.not-money', { row, column: '计划成本', value: text(plannedCost) }));
  for (const [day, column] of [
    [plannedFinishOn, '计划完成'],
    [finishedOn, '实际完成'],
  ] as const)
    if (startedOn && day && text(day) < text(startedOn))
      found.push(fault('row.days-reversed', { row, column, value: text(day) }));
  return found;
};

/** By its code, or by its name where it has none. */
const keyOf = ({ values }: ReadRow): string => text(values['code']) || text(values['name']);

const repeated = (rows: readonly ReadRow[]): RowFault[] => {
  const first = new Map<string, number>();
  return rows.flatMap((one) => {
    const key = keyOf(one);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, one.row);
      return [];
    }
    return [fault('row.repeated', { row: one.row, column: '项目编号', value: key }, { other })];
  });
};

const saveRows = async (write: Write, rows: readonly ReadRow[], source: string) => {
  const { tx } = write;
  const known = await tx.selectFrom('past_project').selectAll().execute();
  const units = await tx.selectFrom('org_unit').select(['id', 'code', 'name']).execute();
  const counts = { created: 0, updated: 0, unchanged: 0 };
  let last = lastNumber(known.map(({ code }) => code));
  for (const one of rows) {
    const before = known.find(({ code, name }) => {
      const given = text(one.values['code']);
      return given === '' ? name === one.values['name'] : code === given;
    });
    const columns = { ...columnsOf(one, units), source };
    if (!before) {
      last += 1;
      const code = text(one.values['code']) || `H-${String(last).padStart(3, '0')}`;
      await create(write, { id: newId(), code, ...columns });
      counts.created += 1;
    } else if (isSame({ ...before }, columns)) counts.unchanged += 1;
    else {
      await update(write, before, columns);
      counts.updated += 1;
    }
  }
  return counts;
};

type Named = { readonly id: string; readonly code: string; readonly name: string };

const columnsOf = ({ values }: ReadRow, units: readonly Named[]) => {
  const given = RowValues.parse(values);
  const unit = units.find(({ code, name }) => code === given.unit || name === given.unit);
  return {
    name: given.name,
    sort_key: sortKeyOf(given.name),
    project_type: given.projectType,
    project_class: given.projectClass,
    unit_id: unit?.id ?? null,
    unit_text: unit ? null : given.unit,
    customer: given.customer,
    manager_text: given.manager,
    started_on: given.startedOn,
    planned_finish_on: given.plannedFinishOn,
    finished_on: given.finishedOn,
    planned_cost_fen: given.plannedCost,
    actual_cost_fen: given.actualCost,
    person_months: given.personMonths,
    function_points: given.functionPoints,
    result: given.result ?? 'accepted',
    note: given.note,
  };
};

type Columns = ReturnType<typeof columnsOf> & { readonly source: string };

const isSame = (before: Readonly<Record<string, unknown>>, columns: Columns): boolean =>
  Object.entries(columns).every(([key, value]) => key === 'source' || before[key] === value);

const lastNumber = (codes: readonly string[]): number =>
  Math.max(0, ...codes.map((code) => Number(/^H-(\d+)$/.exec(code)?.[1] ?? 0)));

const create = async ({ tx, record }: Write, row: Insertable<PastProjectRow>): Promise<void> => {
  const after = await tx.insertInto('past_project').values(row).returningAll().executeTakeFirstOrThrow();
  record({ subject: { type: 'past-project', id: after.id, label: after.name }, after: { ...after } });
};

const update = async (
  { tx, record }: Write,
  before: { readonly id: string; readonly name: string },
  columns: Columns,
): Promise<void> => {
  const after = await tx
    .updateTable('past_project')
    .set(columns)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  record({
    subject: { type: 'past-project', id: after.id, label: after.name },
    before: { ...before },
    after: { ...after },
  });
};
