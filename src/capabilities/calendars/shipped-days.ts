import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImportedDay } from './schema.ts';

const folder = fileURLToPath(new URL('../../../content/calendars', import.meta.url));

export interface ShippedYear {
  readonly year: number;
  readonly provisional: boolean;
  readonly source: string;
  readonly days: ImportedDay[];
}

interface YearFile {
  readonly year: number;
  readonly provisional: boolean;
  readonly source: { readonly zh: string };
  readonly days: readonly { readonly date: string; readonly kind: 'off' | 'work'; readonly name: string; readonly statutory: boolean }[];
}

/** The statutory days of China that this version ships with, by year. */
export const shippedYears = (): ShippedYear[] =>
  readdirSync(folder)
    .filter((name) => /^cn-\d{4}\.json$/.test(name))
    .sort()
    .map((name) => {
      const file = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as YearFile;
      const days = file.days.map(({ date, kind, name: title, statutory }) => ({ onDate: date, kind, name: title, statutory }));
      return { year: file.year, provisional: file.provisional, source: file.source.zh, days };
    });
