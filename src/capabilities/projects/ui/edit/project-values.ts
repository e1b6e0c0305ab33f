import type { ProjectDetail } from '../../schema.ts';

type Kept = Pick<
  ProjectDetail,
  | 'code'
  | 'name'
  | 'nameEn'
  | 'klass'
  | 'type'
  | 'phase'
  | 'confidentiality'
  | 'unitId'
  | 'programId'
  | 'managerId'
  | 'sponsorId'
  | 'customer'
  | 'priority'
  | 'startOn'
  | 'finishOn'
  | 'baselineStartOn'
  | 'baselineFinishOn'
  | 'percentComplete'
  | 'reportedHealth'
  | 'description'
  | 'note'
>;

/** A project as the form holds it: money in the unit of the enterprise where the record has 分. */
export type ProjectValues = { readonly [K in keyof Kept]?: Kept[K] } & {
  readonly budget?: number | null;
  readonly actualCost?: number | null;
  readonly forecast?: number | null;
  readonly contract?: number | null;
};

const keptKeys = [
  'code',
  'name',
  'nameEn',
  'klass',
  'type',
  'phase',
  'confidentiality',
  'unitId',
  'programId',
  'managerId',
  'sponsorId',
  'customer',
  'priority',
  'startOn',
  'finishOn',
  'baselineStartOn',
  'baselineFinishOn',
  'percentComplete',
  'reportedHealth',
  'description',
  'note',
] as const satisfies readonly (keyof Kept)[];

const moneyKeys = {
  budget: 'budgetFen',
  actualCost: 'actualCostFen',
  forecast: 'forecastFen',
  contract: 'contractFen',
} as const;
type MoneyKey = keyof typeof moneyKeys;
const moneyEntries = Object.entries(moneyKeys) as [MoneyKey, (typeof moneyKeys)[MoneyKey]][];

export const valuesOfProject = (project: ProjectDetail, scale: number): ProjectValues => ({
  ...Object.fromEntries(keptKeys.map((key) => [key, project[key]])),
  ...Object.fromEntries(
    moneyEntries.map(([field, key]) => [field, project[key] === null ? null : project[key] / scale]),
  ),
});

/** What is sent for what was filled in, under the names of the record. An emptied text is none. */
export const projectOfValues = (values: ProjectValues, scale: number) => {
  const { budget, actualCost, forecast, contract, code, name, phase, confidentiality, ...rest } = values;
  const fen = (amount: number | null | undefined) =>
    typeof amount === 'number' ? Math.round(amount * scale) : null;
  const filled = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, value === '' || value === undefined ? null : value]),
  );
  return {
    ...(filled as Omit<Kept, 'code' | 'name' | 'phase' | 'confidentiality'>),
    ...(code ? { code } : {}),
    ...(name ? { name } : {}),
    ...(phase ? { phase } : {}),
    ...(confidentiality ? { confidentiality } : {}),
    budgetFen: fen(budget),
    actualCostFen: fen(actualCost),
    forecastFen: fen(forecast),
    contractFen: fen(contract),
  };
};

export type ProjectBody = ReturnType<typeof projectOfValues>;
