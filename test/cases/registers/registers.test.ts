import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectTarget } from '#capabilities/register/reading/project-target.ts';
import { readRegister, type RegisterRead } from '#capabilities/register/reading/read-register.ts';

const here = new URL('./', import.meta.url);
const casesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, here)).filter((file) => !file.endsWith('.json'));

const answerOf = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`${folder}/${file.replace(/\.\w+$/, '')}.json`, here), 'utf8'));

/** The reading in the short form of the answers: values without their source, doubts as `row column rule`. */
const inShort = (read: RegisterRead): unknown => ({
  status: read.status,
  encoding: read.encoding,
  separator: read.separator,
  headingRow: read.headingRow,
  rows: read.rows,
  mapped: read.mapped,
  unmapped: read.unmapped,
  doubts: read.doubts.map(({ row, column, why }) =>
    [row, column, why.rule].filter((part) => part !== '').join(' '),
  ),
  records: Object.fromEntries(
    read.records.slice(0, 15).map(({ row, fields, text, conflictsWith }) => [
      row,
      {
        fields: Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, shortValue(value)])),
        ...(Object.keys(text).length > 0 ? { text } : {}),
        ...(conflictsWith === null ? {} : { conflictsWith }),
      },
    ]),
  ),
});

const shortValue = ({ kind, from, ...value }: RegisterRead['records'][number]['fields'][string]): unknown => {
  expect(from).not.toBe('');
  return kind === 'money' ? value : Object.values(value)[0];
};

describe.each(['right', 'wrong'])('registers that are %s', (folder) => {
  it.each(casesIn(folder))('%s', async (file) => {
    const bytes = readFileSync(new URL(`${folder}/${file}`, here));
    const read = await readRegister({ bytes, name: file, target: projectTarget });
    const short = read.status === 'read' ? inShort(read) : { status: read.status, rule: read.rule };
    expect(short).toEqual(answerOf(folder, file));
  });
});
