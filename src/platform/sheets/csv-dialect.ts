import { csvRecords } from './csv-records.ts';

export interface CsvDialect {
  readonly separator: string;
  /** False when no separator gives columns, so the file is read as one column. */
  readonly isSure: boolean;
  /** Characters to skip at the start: the `sep=;` line that some editors write. */
  readonly skip: number;
}

const candidates = [',', ';', '\t', '|'] as const;
const sampleLength = 262_144;
const sampleRecords = 200;

/**
 * The separator of a CSV text: the one under which most records have the same number of fields, line breaks within
 * quotation marks not counted as line ends. A first line `sep=;` decides.
 */
export const csvDialect = (text: string): CsvDialect => {
  const declared = /^sep=([,;\t|])(\r\n|\n|\r)/i.exec(text);
  if (declared) return { separator: declared[1] ?? ',', isSure: true, skip: declared[0].length };
  const scored = candidates.map((separator) => ({
    separator,
    score: consistency(text.slice(0, sampleLength), separator),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return { separator: best.score > 0 ? best.separator : ',', isSure: best.score > 0, skip: 0 };
};

/** The share of records with the commonest width, squared, growing with that width; 0 where all is one column. */
const consistency = (sample: string, separator: string): number => {
  const { records, brokenQuotes } = csvRecords(sample, { separator, maxRecords: sampleRecords });
  const filled = records.filter((record) => record.some((field) => field.trim() !== ''));
  const complete = filled.length > 2 ? filled.slice(0, -1) : filled;
  const counts = new Map<number, number>();
  for (const { length } of complete) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].reduce(
    (a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a),
    [1, 0],
  );
  if (width < 2) return 0;
  const share = count / complete.length;
  return (share * share * Math.log2(width + 1)) / (1 + brokenQuotes / complete.length);
};
