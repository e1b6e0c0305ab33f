import { createContext, use, useMemo } from 'react';
import { formatWan, formatYuan, type MoneyUnit } from '#engine/money.ts';
import { defaultTimeZone } from '#platform/clock.ts';
import type { Locale } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { useLocale } from './locale.tsx';

export interface Conventions {
  readonly moneyUnit: MoneyUnit;
  readonly timeZone: string;
}

/** What the enterprise has settled about money and time. */
export const ConventionsContext = createContext<Conventions>({
  moneyUnit: 'wan',
  timeZone: defaultTimeZone,
});

export const nothing = '—';

export interface Format {
  /**
   * Integer 分 in the unit of the enterprise, without the unit's name; what is in another currency is told
   * whole and with it, since it is no sum of that unit.
   */
  readonly money: (fen: number | null | undefined, currency?: string | null) => string;
  readonly moneyUnit: string;
  /** The unit of what somebody types in that currency: `万元`, `万 GBP`. */
  readonly unitOf: (currency: string | null | undefined) => string;
  /** A label of money with the unit's name: `预算（万元）`, `Budget (CNY 10k)`. */
  readonly withUnit: (label: string) => string;
  /** A calendar day as it is stored, 2026-11-23; of an instant the day it is then for the enterprise. */
  readonly date: (date: string | null | undefined) => string;
  /** An instant in the time zone of the enterprise, 2026-11-23 20:30. */
  readonly instant: (instant: string | null | undefined) => string;
  readonly number: (value: number | null | undefined, decimals?: number) => string;
  /** A ratio, 0.864 → 86.4 %. */
  readonly percent: (ratio: number | null | undefined, decimals?: number) => string;
  /** The ISO week of a day, 2026-W48. */
  readonly week: (date: string | null | undefined) => string;
}

/** Names its distance to UTC, as the hour of a plan does not. */
const isInstant = /(Z|[+-]\d\d:\d\d)$/;

export const formatIn = (locale: Locale, { moneyUnit, timeZone }: Conventions): Format => {
  const instants = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const numberOf = (value: number, decimals: number) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value);
  const { aside } = punctuationOf(locale);
  return {
    money: (fen, currency) => {
      if (fen === null || fen === undefined) return nothing;
      const foreign = foreignIn(currency);
      if (foreign !== null) return `${numberOf(fen / 100, fen % 100 === 0 ? 0 : 2)} ${foreign}`;
      return moneyUnit === 'wan' ? formatWan(fen) : formatYuan(fen);
    },
    moneyUnit: unitName(moneyUnit, locale),
    unitOf: (currency) =>
      foreignUnit(foreignIn(currency), { moneyUnit, locale }) ?? unitName(moneyUnit, locale),
    withUnit: (label) => aside(label, unitName(moneyUnit, locale)),
    date: (date) => {
      if (!date) return nothing;
      return (isInstant.test(date) ? instants.format(new Date(date)) : date).slice(0, 10);
    },
    instant: (instant) => (instant ? instants.format(new Date(instant)) : nothing),
    number: (value, decimals = 0) =>
      value === null || value === undefined ? nothing : numberOf(value, decimals),
    percent: (ratio, decimals = 1) =>
      ratio === null || ratio === undefined ? nothing : `${numberOf(ratio * 100, decimals)}%`,
    week: (date) => (date ? isoWeek(date) : nothing),
  };
};

export const useFormat = (): Format => {
  const { locale } = useLocale();
  const conventions = use(ConventionsContext);
  return useMemo(() => formatIn(locale, conventions), [locale, conventions]);
};

const unitName = (unit: MoneyUnit, locale: Locale): string => {
  if (locale === 'en') return unit === 'wan' ? 'CNY 10k' : 'CNY';
  return unit === 'wan' ? '万元' : '元';
};

/** The currency of a sum where it is not that of the enterprise, else null. */
export const foreignIn = (currency: string | null | undefined): string | null =>
  currency === null || currency === undefined || currency === 'CNY' ? null : currency;

const foreignUnit = (
  foreign: string | null,
  { moneyUnit, locale }: { readonly moneyUnit: MoneyUnit; readonly locale: Locale },
): string | null => {
  if (foreign === null || moneyUnit === 'yuan') return foreign;
  return locale === 'en' ? `${foreign} 10k` : `万 ${foreign}`;
};

const dayMs = 86_400_000;

/** The ISO week that a day belongs to: the one that holds its Thursday. */
const isoWeek = (date: string): string => {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * dayMs);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - newYear) / (7 * dayMs));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
};
