import { describe, expect, it, test } from 'vitest';
import { readPlanFileBytes } from '#platform/plan-file.ts';
import { faultIn, planFaults } from './plan-faults.ts';
import { refusalIn } from './plan-words.ts';

const refusedIn = async (name: string, content: Uint8Array | string, locale: 'zh-CN' | 'en') => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const read = await readPlanFileBytes(name, bytes);
  if (read.status === 'read') throw new Error(`${name} was read`);
  return refusalIn(read, locale);
};

const oldOffice = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
const emptyArchive = Uint8Array.of(0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0));

describe('a file that is no plan is told with the way to bring it in', () => {
  it.each([
    ['计划.mpp', oldOffice, '另存为', 'Save As'],
    ['改名.xml', oldOffice, '另存为', 'Save As'],
    ['断.xml', '<?xml version="1.0"?>\n<Project>\n<Tasks>', '在第 3 行中断', 'breaks off in line 3'],
    ['实体.xml', '<?xml version="1.0"?>\n<!DOCTYPE Project>\n<Project/>', '第 2 行', 'Line 2'],
  ])('%s', async (name, content, zh, en) => {
    expect(await refusedIn(name, content, 'zh-CN')).toContain(zh);
    expect(await refusedIn(name, content, 'en')).toContain(en);
  });

  it('an archive is to be unpacked', async () => {
    const { writeXlsx } = await import('hucre');
    const workbook = await writeXlsx({ sheets: [{ name: 'S', rows: [['a']] }] });
    // The same archive without the part that makes it a workbook.
    const archive = Buffer.from(
      Buffer.from(workbook).toString('latin1').replaceAll('[Content_Types].xml', '[Content-Types].xml'),
      'latin1',
    );
    expect(await refusedIn('计划.zip', archive, 'zh-CN')).toContain('解压');
    expect(await refusedIn('计划.zip', archive, 'en')).toContain('unpack');
  });

  it('a damaged archive is told in one language', async () => {
    expect(
      await refusedIn('计划.xlsx', Buffer.concat([Buffer.from('PK\u0003\u0004'), emptyArchive]), 'en'),
    ).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('what the scheduler finds wrong', () => {
  it.each(Object.keys(planFaults))('%s is said in either language, with its place', (rule) => {
    const fault = { rule, at: '任务 7(设计)', message: '引擎的话' };
    const [zh, en] = [faultIn(fault, 'zh-CN'), faultIn(fault, 'en')];
    expect(zh).not.toContain('引擎的话');
    expect(en.replace('设计', '')).not.toMatch(/\p{Script=Han}/u);
    if (rule !== 'plan.start')
      expect([zh.includes('任务 7(设计)'), en.includes('task 7(设计)')]).toEqual([true, true]);
  });
});

test('what has no words of its own keeps those of the engine', () => {
  expect(faultIn({ rule: 'x', at: '任务 1', message: '原话' }, 'zh-CN')).toBe('任务 1 原话');
});
