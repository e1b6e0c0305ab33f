import { sortKeyOf } from '#platform/search.ts';
import type { ProjectFields } from '../schema.ts';

const columnOf: Readonly<Record<keyof ProjectFields, string>> = {
  code: 'code',
  name: 'name',
  nameEn: 'name_en',
  klass: 'klass',
  type: 'type',
  phase: 'phase',
  confidentiality: 'confidentiality',
  unitId: 'unit_id',
  programId: 'program_id',
  managerId: 'manager_id',
  sponsorId: 'sponsor_id',
  customer: 'customer',
  priority: 'priority',
  startOn: 'start_on',
  finishOn: 'finish_on',
  baselineStartOn: 'baseline_start_on',
  baselineFinishOn: 'baseline_finish_on',
  budgetFen: 'budget_fen',
  actualCostFen: 'actual_cost_fen',
  forecastFen: 'forecast_fen',
  contractFen: 'contract_fen',
  percentComplete: 'percent_complete',
  reportedHealth: 'reported_health',
  description: 'description',
  note: 'note',
};

/** The columns a partial message sets; what it does not mention stays as it is. */
export const projectColumnsOf = (fields: {
  readonly [K in keyof ProjectFields]?: ProjectFields[K] | undefined;
}): Record<string, unknown> => {
  const columns: Record<string, unknown> = {};
  for (const [key, column] of Object.entries(columnOf)) {
    const value = fields[key as keyof ProjectFields];
    if (value !== undefined) columns[column] = value;
  }
  if (fields.name !== undefined) columns['sort_key'] = sortKeyOf(fields.name);
  return columns;
};
