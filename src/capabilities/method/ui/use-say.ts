import type { Text } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useText } from '#web/i18n/texts.ts';
import { categoryNames, unitNames } from './words.ts';

interface Said {
  readonly zh: string;
  readonly en: string;
}

/** A text of the method in the language of the reader. */
export const useSay = (): ((text: Said | null | undefined) => string) => {
  const { locale } = useLocale();
  return (text) => (text ? (locale === 'en' ? text.en : text.zh) : '');
};

/** The name of a category or unit; one the product does not know is shown as it is written. */
export const useWord = (): ((word: string | null) => string) => {
  const text = useText();
  const known: Readonly<Record<string, Text>> = { ...categoryNames, ...unitNames };
  return (word) => {
    const name = word === null ? undefined : known[word];
    return name ? text(name) : (word ?? '');
  };
};

const named = 'kind:is:role|template|metric|deliverable|lifecycle|template-field|decision-point|centre';

/** Names of roles, templates, metrics and the like by their codes. */
export const useNames = (): ((code: string) => string) => {
  const say = useSay();
  const items = useGet('/api/method', { query: { filter: named, limit: 1000 } }, { staleTime: 300_000 });
  const byCode = new Map((items.data?.rows ?? []).map((item) => [item.code, item]));
  return (code) => say(byCode.get(code)) || code;
};
