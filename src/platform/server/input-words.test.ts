import { expect, test } from 'vitest';
import { z } from 'zod';
import { inputWords } from './input-words.ts';

test.each([
  [z.string(), undefined, '必须填写', 'is required'],
  [z.string(), 7, '应为文字', 'must be text'],
  [z.object({}), [1], '应为一个对象（{…}）', 'must be an object ({…})'],
  [z.number().int(), 1.5, '应为整数', 'must be a whole number'],
  [z.coerce.number(), 'x', '应为数字', 'must be a number'],
  [z.string().min(1), '', '不能为空', 'must not be empty'],
  [z.string().min(6), 'a', '至少 6 个字符', 'must have at least 6 characters'],
  [z.string().max(3), 'abcd', '最多 3 个字符', 'must have at most 3 characters'],
  [z.array(z.number()).max(1), [1, 2], '最多 1 项', 'must have at most 1 items'],
  [z.number().min(0), -1, '不能小于 0', 'must be at least 0'],
  [z.number().positive(), 0, '必须大于 0', 'must be more than 0'],
  [z.number().max(500), 501, '不能大于 500', 'must be at most 500'],
  [z.enum(['A', 'B']), 'C', '应为以下之一：A、B', 'must be one of: A, B'],
  [z.uuid(), 'x', '不是有效的编号（UUID）', 'is no valid id (UUID)'],
  [z.iso.date(), '1899-02-30', '不是有效的日期，应如 2026-07-31', 'is no valid date, such as 2026-07-31'],
  [z.email(), 'x', '不是有效的邮箱地址', 'is no valid e-mail address'],
  [z.strictObject({}), { a: 1 }, '没有这些字段：a', 'has no such fields: a'],
  [z.string().refine(() => false, '自己的话'), 'x', '自己的话', '自己的话'],
])('%o given %o: %s', (schema, value, zh, en) => {
  const issue = schema.safeParse(value).error?.issues[0];
  if (!issue) throw new Error('accepted');
  expect([inputWords(issue, 'zh-CN'), inputWords(issue, 'en')]).toEqual([zh, en]);
});
