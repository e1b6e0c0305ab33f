import { inLocale, type Locale, type Text } from '#platform/i18n.ts';
import { useLocale } from './locale.tsx';

export type Texts = Readonly<Record<string, Text>>;
export type Told<T extends Texts> = { readonly [K in keyof T]: string };

/** Texts of a page, written beside it: `{ title: ['项目', 'Projects'] }`; a missing language does not compile. */
export const defineTexts = <const T extends Texts>(texts: T): T => texts;

const told = new WeakMap<Texts, Map<Locale, Readonly<Record<string, string>>>>();

export const textsIn = <T extends Texts>(texts: T, locale: Locale): Told<T> => {
  const byLocale = told.get(texts) ?? new Map<Locale, Readonly<Record<string, string>>>();
  told.set(texts, byLocale);
  const known = byLocale.get(locale);
  if (known) return known as Told<T>;
  const spoken = Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, inLocale(text, locale)]),
  );
  byLocale.set(locale, spoken);
  return spoken as Told<T>;
};

/** The texts in the language of the reader. */
export const useTexts = <T extends Texts>(texts: T): Told<T> => textsIn(texts, useLocale().locale);

/** One text in the language of the reader, for texts that come as data (columns, choices, navigation). */
export const useText = (): ((text: Text) => string) => {
  const { locale } = useLocale();
  return (text) => inLocale(text, locale);
};
