export interface CsvRecords {
  readonly records: readonly (readonly string[])[];
  /** 1-based records in which a quotation mark opens and never closes. */
  readonly openQuotes: readonly number[];
  /** Fields whose closing quotation mark is followed by more text: the sign of a wrong separator. */
  readonly brokenQuotes: number;
  readonly isComplete: boolean;
}

export interface CsvOptions {
  readonly separator: string;
  readonly maxRecords?: number;
  readonly maxFields?: number;
}

/**
 * Splits the text of a CSV file into records (RFC 4180), forgiving what real files contain: mixed line ends, text
 * after a closing quotation mark (kept), a quotation mark that never closes (kept as plain text and reported).
 * A blank line is a record, so that records count as an editor counts rows. It stops at the limits with
 * `isComplete: false`.
 */
export const csvRecords = (text: string, options: CsvOptions): CsvRecords => {
  const { separator, maxRecords = Infinity, maxFields = Infinity } = options;
  const scan = scanOf(text, separator);
  const records: string[][] = [];
  let fields = 0;
  while (scan.at < text.length && records.length < maxRecords && fields <= maxFields) {
    const record: string[] = [];
    let isOpen = true;
    while (isOpen) isOpen = nextField(scan, record, records.length + 1);
    records.push(record);
    fields += record.length;
  }
  const { openQuotes, brokenQuotes } = scan;
  return { records, openQuotes, brokenQuotes, isComplete: scan.at >= text.length && fields <= maxFields };
};

interface Scan {
  readonly text: string;
  readonly separator: string;
  /** The character that ends a line; a lone carriage return only where the file has no line feed at all. */
  readonly lineEnd: string;
  readonly openQuotes: number[];
  brokenQuotes: number;
  at: number;
  nextLine: number;
  nextSeparator: number;
}

const scanOf = (text: string, separator: string): Scan => ({
  text,
  separator,
  lineEnd: text.includes('\n') ? '\n' : '\r',
  openQuotes: [],
  brokenQuotes: 0,
  at: 0,
  nextLine: -1,
  nextSeparator: -1,
});

/** Appends one field; false when it was the last of its record. */
const nextField = (scan: Scan, record: string[], row: number): boolean => {
  const start = scan.at;
  const quoted = scan.text[start] === '"' ? quotedPart(scan, row) : '';
  const end = fieldEnd(scan);
  const isLast = scan.text[end] !== scan.separator || end >= scan.text.length;
  const rest = scan.text.slice(scan.at, isLast ? withoutReturn(scan, end) : end);
  if (quoted !== '' && rest !== '') scan.brokenQuotes += 1;
  record.push(quoted + rest);
  scan.at = Math.min(end + 1, scan.text.length);
  // A separator as the very last character still opens an empty field.
  if (!isLast && scan.at >= scan.text.length) {
    record.push('');
    return false;
  }
  return !isLast;
};

/** The content of a quoted field, the scan left behind its closing mark; '' and the scan unmoved if none closes it. */
const quotedPart = (scan: Scan, row: number): string => {
  const { text } = scan;
  let content = '';
  let from = scan.at + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark < 0) {
      scan.openQuotes.push(row);
      return '';
    }
    content += text.slice(from, mark);
    if (text[mark + 1] !== '"') {
      scan.at = mark + 1;
      return content;
    }
    content += '"';
    from = mark + 2;
  }
};

const fieldEnd = (scan: Scan): number => {
  if (scan.nextLine < scan.at) scan.nextLine = positionOf(scan, scan.lineEnd);
  if (scan.nextSeparator < scan.at) scan.nextSeparator = positionOf(scan, scan.separator);
  return Math.min(scan.nextLine, scan.nextSeparator);
};

const positionOf = (scan: Scan, wanted: string): number => {
  const found = scan.text.indexOf(wanted, scan.at);
  return found < 0 ? scan.text.length : found;
};

const withoutReturn = (scan: Scan, end: number): number =>
  scan.lineEnd === '\n' && end > scan.at && scan.text[end - 1] === '\r' ? end - 1 : end;
