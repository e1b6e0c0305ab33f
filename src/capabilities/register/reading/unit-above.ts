import { cellText } from '#platform/sheets/sheet.ts';
import type { NumberedRow } from './find-table.ts';
import { unitIn, type MoneyUnit } from './parse-money.ts';

export interface UnitAbove extends MoneyUnit {
  readonly power: number;
  /** The row that says so, and its words. */
  readonly row: number;
  readonly text: string;
}

const stated = [
  /单位\s*[:：为]?\s*(?:人民币)?\s*((?:[十百千]?[万亿千]?元|[十百千]?[万亿])(?![\p{L}\p{N}]))/u,
  /\b(?:units?|amounts?|figures|all values)(?:\s+(?:are|is))?(?:\s+in)?\s*[:=]?\s*((?:[£€$¥]|usd|gbp|eur|rmb|cny)?\s*(?:'000|thousands?|millions?|billions?|mn?|bn|k)\b)/iu,
];

/** The unit of amounts that a title or a line above the headings states for the whole table: `单位：万元`. */
export const unitAbove = (above: readonly NumberedRow[]): UnitAbove | null => {
  for (const { row, cells } of above.toReversed())
    for (const cell of cells) {
      const text = cellText(cell).trim();
      const plain = text.normalize('NFKC');
      const found = stated.map((pattern) => pattern.exec(plain)?.[1]).find((one) => one !== undefined);
      const unit = found === undefined ? null : unitIn(found);
      if (unit !== null && unit.power !== null) return { ...unit, power: unit.power, row, text };
    }
  return null;
};
