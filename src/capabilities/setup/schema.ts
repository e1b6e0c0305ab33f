import { z } from 'zod';
import { Me, newLogin } from '../access/schema.ts';
import { LocaleName, MoneyUnit } from '../organisation/schema.ts';

const name = z.string().trim().min(1).max(200);

export const SetupState = z.object({
  needed: z.boolean().describe('nobody has set the product up yet'),
  statutoryYears: z
    .array(z.object({ year: z.number().int(), provisional: z.boolean() }))
    .describe('years of China whose statutory days are shipped'),
});

export interface UnitTree {
  readonly name: string;
  readonly children?: readonly UnitTree[] | undefined;
}
export const UnitTree: z.ZodType<UnitTree> = z.object({
  name,
  get children() {
    return z.array(UnitTree).max(500).optional();
  },
});

export const Setup = z.object({
  token: z.string().min(1).max(200).describe('secret of the set-up link printed at the first start'),
  enterprise: z.object({ name, moneyUnit: MoneyUnit.default('wan'), locale: LocaleName.default('zh-CN') }),
  units: z.array(UnitTree).max(500).default([]).describe('tree of departments'),
  administrator: z.object({
    name: name.describe('name of the person'),
    login: newLogin,
    password: z.string().min(1).max(1000),
    email: z.email().nullable().default(null),
    isPmoDirector: z.boolean().default(true).describe('the administrator runs the PMO as well'),
  }),
  calendar: z
    .object({
      hoursPerDay: z.number().min(1).max(16).default(8),
      startsAt: z
        .number()
        .int()
        .min(0)
        .max(1200)
        .default(540)
        .describe('minutes after midnight at which a working day begins'),
      statutoryDays: z.boolean().default(true).describe('take in the shipped statutory days of China'),
    })
    .prefault({}),
});
export type Setup = z.output<typeof Setup>;

export const UnitsQuery = z.object({
  token: z.string().min(1).max(200).describe('secret of the set-up link'),
});
export const UnitsRead = z.object({
  units: z.array(UnitTree),
  count: z.number().int(),
  doubts: z.array(z.object({ row: z.number().int(), rule: z.string(), text: z.string() })),
});
export { Me };
