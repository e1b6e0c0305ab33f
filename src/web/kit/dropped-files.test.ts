import { expect, test } from 'vitest';
import { isMeant } from './dropped-files.ts';

test.each(['.DS_Store', '台账/Thumbs.db', 'desktop.ini', '计划/~$总计划.xlsx', '._2026.csv'])(
  '%s lies in a folder without anybody having put it there',
  (name) => {
    expect(isMeant({ name })).toBe(false);
  },
);

test.each(['2026.csv', '计划/总计划.xml', '~备份.xlsx', '.hidden.csv'])('%s was put there', (name) => {
  expect(isMeant({ name })).toBe(true);
});
