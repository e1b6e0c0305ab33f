import { csvRecords } from './csv-records.ts';

export interface CsvDialect {
  readonly separator: string;
  /** False when no separator gives columns, so the file is read as one column. */
  readonly isSure: boolean;
  /** Characters to skip at the start: the `sep=;` line that some editors write. */
  readonly skip: number;
}

const candidates = [',', ';', '\t', '|'] as const;
/** Looked for only where none of the usual ones gives columns, since prose has them as well. */
const unusual = ['^', '~', '¦', '，', '；'] as const;
/** Nine records in ten have the same number of fields, three at least. */
const leastUnusual = 1.3;
const sampleLength = 262_144;
const sampleRecords = 200;

/**
 * The separator of a CSV text: the one under which most records have the same number of fields, line breaks within
 * quotation marks not counted as line ends. A first line `sep=;` decides.
 */
export const csvDialect = (text: string): CsvDialect => {
  const declared = /^sep=([^\r\n"])(\r\n|\n|\r)/i.exec(text);
  if (declared) return { separator: declared[1] ?? ',', isSure: true, skip: declared[0].length };
  const sample = text.slice(0, sampleLength);
  const usual = bestOf(candidates, sample);
  const rare = usual.score > 0 ? usual : bestOf(unusual, sample);
  const best = rare.score >= leastUnusual ? rare : usual;
  return { separator: best.score > 0 ? best.separator : ',', isSure: best.score > 0, skip: 0 };
};

const bestOf = (separators: readonly string[], sample: string): { separator: string; score: number } =>
  separators
    .map((separator) => ({ separator, score: consistency(sample, separator) }))
    .reduce((a, b) => (b.score > a.score ? b : a));

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
