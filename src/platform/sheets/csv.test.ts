import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvDialect } from './csv-dialect.ts';
import { csvRecords } from './csv-records.ts';

const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;

describe('the records of a CSV text', () => {
  it.each([
    {
      what: 'plain fields',
      text: 'a,b\nc,d\n',
      records: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { what: 'no line end at the end', text: 'a,b', records: [['a', 'b']] },
    { what: 'an empty last field', text: 'a,', records: [['a', '']] },
    { what: 'a blank line', text: 'a\n\nb\n', records: [['a'], [''], ['b']] },
    { what: 'mixed line ends', text: 'a\r\nb\nc\r\n', records: [['a'], ['b'], ['c']] },
    {
      what: 'carriage returns alone',
      text: 'a,b\rc,d\r',
      records: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { what: 'a stray carriage return', text: 'a\rb,c\n', records: [['a\rb', 'c']] },
    { what: 'line breaks and separators in quotes', text: '"a\r\nb,c",d\n', records: [['a\r\nb,c', 'd']] },
    { what: 'doubled quotes', text: '"say ""hi""",""\n', records: [['say "hi"', '']] },
    { what: 'a quote within a field', text: '5" pipe,x\n', records: [['5" pipe', 'x']] },
    { what: 'text after a closing quote', text: '"a"b,c\n', records: [['ab', 'c']] },
  ])('$what', ({ text, records }) => {
    expect(csvRecords(text, { separator: ',' }).records).toEqual(records);
  });

  it('keeps a quotation mark that never closes as text and names the row', () => {
    const read = csvRecords('a,b\n1,"open\n2,x\n', { separator: ',' });
    expect(read.records).toEqual([
      ['a', 'b'],
      ['1', '"open'],
      ['2', 'x'],
    ]);
    expect(read.openQuotes).toEqual([2]);
  });

  it('stops at the limits', () => {
    expect(csvRecords('a\nb\nc\n', { separator: ',', maxRecords: 2 })).toMatchObject({
      records: [['a'], ['b']],
      isComplete: false,
    });
    expect(csvRecords('a,b\nc,d\n', { separator: ',', maxFields: 1 }).isComplete).toBe(false);
    expect(csvRecords('a\nb\n', { separator: ',', maxRecords: 2 }).isComplete).toBe(true);
  });

  it('gives back whatever was written with quotes, under every separator', () => {
    const table = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '项', ' ') }), {
        minLength: 1,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (rows, separator) => {
        const text = rows.map((row) => row.map(quoted).join(separator)).join('\n');
        expect(csvRecords(text, { separator }).records).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the separator of a CSV text', () => {
  it.each([
    { separator: ',', text: 'a,b,c\n1,2;3,4\n5,6,7\n' },
    { separator: ';', text: 'a;b;c\n"one, two, three";1,5;2\n"x, y\nz, u";2,5;3\n' },
    { separator: '\t', text: 'a\tb\n1,2\t3,4\n5,6\t7,8\n' },
    { separator: '|', text: 'a|b\n1|2, 3\n4|5\n' },
  ])('"$separator" by consistency', ({ separator, text }) => {
    expect(csvDialect(text)).toEqual({ separator, isSure: true, skip: 0 });
  });

  it('is what a first line declares', () => {
    expect(csvDialect('sep=|\r\na,b|c,d\r\n')).toEqual({ separator: '|', isSure: true, skip: 7 });
  });

  it('is unknown for a single column', () => {
    expect(csvDialect('a\nb\nc\n')).toEqual({ separator: ',', isSure: false, skip: 0 });
  });
});
