import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { pickLocale, type Locale } from '#platform/i18n.ts';

interface LocaleState {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
}

const LocaleContext = createContext<LocaleState | null>(null);

export const useLocale = (): LocaleState => {
  const state = use(LocaleContext);
  if (!state) throw new Error('useLocale outside LocaleProvider');
  return state;
};

/** The language of this browser: its cookie, else what the browser asks for. The server reads the same cookie. */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(currentLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choose = useCallback((next: Locale) => {
    keepLocale(next);
    // Before anything is drawn anew: the words of the component library look here.
    document.documentElement.lang = next;
    setLocale(next);
  }, []);
  const state = useMemo(() => ({ locale, choose }), [locale, choose]);
  return <LocaleContext value={state}>{children}</LocaleContext>;
}

export const currentLocale = (): Locale => pickLocale(keptLocale(), navigator.language);

/** The language chosen in this browser, undefined where nobody chose. */
export const keptLocale = (): string | undefined => /(?:^|; )zs_locale=([^;]+)/.exec(document.cookie)?.[1];

const keepLocale = (locale: Locale): void => {
  document.cookie = `zs_locale=${locale}; path=/; max-age=31536000; samesite=lax`;
};
