import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DayKind, type ImportedDay } from './schema.ts';

const folder = fileURLToPath(new URL('../../../content/calendars', import.meta.url));

export interface ShippedYear {
  readonly year: number;
  readonly provisional: boolean;
  readonly source: string;
  readonly days: ImportedDay[];
}

const YearFile = z.object({
  year: z.number().int(),
  provisional: z.boolean(),
  source: z.object({ zh: z.string() }),
  days: z.array(z.object({ date: z.string(), kind: DayKind, name: z.string(), statutory: z.boolean() })),
});

/** The statutory days of China that this version ships with, by year. */
export const shippedYears = (): ShippedYear[] =>
  readdirSync(folder)
    .filter((name) => /^cn-\d{4}\.json$/.test(name))
    .sort()
    .map((name) => {
      const { year, provisional, source, days } = YearFile.parse(
        JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')),
      );
      return {
        year,
        provisional,
        source: source.zh,
        days: days.map(({ date, ...day }) => ({ onDate: date, ...day })),
      };
    });
