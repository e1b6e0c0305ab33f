import type { phases } from '../../names.ts';

export interface NewProjectValues {
  readonly name: string;
  readonly code: string;
  readonly phase: (typeof phases)[number];
  readonly klass?: 'A' | 'B' | 'C';
  readonly managerId?: string | null;
  readonly unitId?: string | null;
  readonly budget?: number | null;
  readonly startOn?: string;
  readonly finishOn?: string;
}

/** What is sent for what was filled in; `scale` is 分 per typed unit of money. */
export const newProjectOf = (values: NewProjectValues, scale: number) => ({
  name: values.name,
  code: values.code,
  phase: values.phase,
  klass: values.klass ?? null,
  managerId: values.managerId ?? null,
  unitId: values.unitId ?? null,
  budgetFen: typeof values.budget === 'number' ? Math.round(values.budget * scale) : null,
  startOn: values.startOn || null,
  finishOn: values.finishOn || null,
});
