import { fill, type Text } from '../i18n.ts';
import { spokenParams } from '../punctuation.ts';
import type { RowFault } from './row-field.ts';

/** What can be wrong with a cell. */
const faultTexts = {
  'row.required': ['必填，请填写', 'Required: fill it in'],
  'row.not-a-day': ['不是日期，请写成 2026-03-01', 'No date; write it as 2026-03-01'],
  'row.not-money': [
    '不是金额，请只写数字（单位见列名）',
    'No amount; write digits only, the unit is in the heading',
  ],
  'row.not-a-number': ['不是数字', 'Not a number'],
  'row.negative': ['不能小于 0', 'Must not be below 0'],
  'row.choice-unknown': ['只能填：{words}', 'Must be one of: {words}'],
  'row.repeated': ['与第 {other} 行重复', 'The same as in row {other}'],
  'row.days-reversed': ['完成日期早于开始日期', 'It finishes before it starts'],
  'row.too-long': ['超过 {most} 个字', 'Longer than {most} characters'],
  'row.one-language': ['中英文须都写，或都不写', 'Write it in both languages or in neither'],
  'row.name-taken': [
    '编号“{code}”的条目已用这个名称；请填这个编号，或另取名称',
    '"{code}" has this name already: give that code, or choose another name',
  ],
  'row.person-unknown': ['找不到这个人，请填姓名或工号', 'Nobody of that name or staff number'],
  'row.unit-unknown': ['找不到这个部门，请填名称或编号', 'No unit of that name or code'],
} as const satisfies Readonly<Record<string, Text>>;

export type FaultRule = keyof typeof faultTexts;

/** A fault with its text filled in. */
export const fault = (
  rule: FaultRule,
  at: Pick<RowFault, 'row' | 'column' | 'value'>,
  params: Readonly<Record<string, string | number | readonly string[]>> = {},
): RowFault => {
  const [zh, en] = faultTexts[rule];
  return {
    ...at,
    why: [fill(zh, spokenParams(params, 'zh-CN')), fill(en, spokenParams(params, 'en'))],
  };
};
