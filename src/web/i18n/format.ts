import { createContext, use, useMemo } from 'react';
import { formatWan, formatYuan, type MoneyUnit } from '#engine/money.ts';
import type { Locale } from '#platform/i18n.ts';
import { punctuationOf } from '#platform/punctuation.ts';
import { useLocale } from './locale.tsx';

export interface Conventions {
  readonly moneyUnit: MoneyUnit;
  readonly timeZone: string;
}

/** What the enterprise has settled about money and time. */
export const ConventionsContext = createContext<Conventions>({ moneyUnit: 'wan', timeZone: 'Asia/Shanghai' });

export const nothing = '—';

export interface Format {
  /** Integer 分 in the unit of the enterprise, without the unit's name. */
  readonly money: (fen: number | null | undefined) => string;
  readonly moneyUnit: string;
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
    money: (fen) =>
      fen === null || fen === undefined ? nothing : moneyUnit === 'wan' ? formatWan(fen) : formatYuan(fen),
    moneyUnit: unitName(moneyUnit, locale),
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

const dayMs = 86_400_000;

/** The ISO week that a day belongs to: the one that holds its Thursday. */
export const isoWeek = (date: string): string => {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * dayMs);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - newYear) / (7 * dayMs));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
};
