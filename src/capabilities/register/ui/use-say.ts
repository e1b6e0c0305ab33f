import { useLocale } from '#web/i18n/locale.tsx';

/** A pair of texts that came with data, in the language of the reader. */
export const useSay = (): ((pair: readonly string[]) => string) => {
  const { locale } = useLocale();
  return (pair) => pair[locale === 'en' ? 1 : 0] ?? '';
};
