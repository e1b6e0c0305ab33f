import { App, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useMe } from '../api/session.ts';
import { ConventionsContext } from '../i18n/format.ts';
import { keptLocale, useLocale } from '../i18n/locale.tsx';
import { useTexts } from '../i18n/texts.ts';
import { useMedia } from '../kit/use-media.ts';
import { antdTheme } from '../theme/antd-theme.ts';
import { keptTheme, useTheme } from '../theme/theme.tsx';
import { shellTexts } from './texts.ts';
import { useFocusBack } from './use-focus-back.ts';

/** The component library in our look and the reader's language, and the conventions of the enterprise. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const { isDark } = useTheme();
  const { locale } = useLocale();
  const { enterprise } = useMe();
  const t = useTexts(shellTexts);
  const { moneyUnit, timeZone } = enterprise;
  usePreferences();
  useFocusBack(popupsId);
  const conventions = useMemo(() => ({ moneyUnit, timeZone }), [moneyUnit, timeZone]);
  // The library plays its movements by script as well: a menu that still unfolds is lost to the next key.
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const look = useMemo(
    () => antdTheme({ look: isDark ? 'dark' : 'light', motion: isStill ? 'none' : 'short' }),
    [isDark, isStill],
  );
  dayjs.locale(locale === 'en' ? 'en' : 'zh-cn');
  return (
    <ConfigProvider
      locale={locale === 'en' ? en : zh}
      theme={look}
      button={{ autoInsertSpace: false }}
      getPopupContainer={popups}
    >
      <ConventionsContext value={conventions}>
        <App className="zs-app">
          {children}
          <div id={popupsId} role="region" aria-label={t.popups} />
        </App>
      </ConventionsContext>
    </ConfigProvider>
  );
}

const popupsId = 'popups';

// Menus, pickers and dialogs stand in a landmark of their own, so that screen readers can go to them.
const popups = (): HTMLElement => document.getElementById(popupsId) ?? document.body;

/** Where this browser has no language or look of its own, the one kept with the account applies. */
const usePreferences = (): void => {
  const me = useMe();
  const { locale, choose: chooseLocale } = useLocale();
  const { choice, choose: chooseTheme } = useTheme();
  useEffect(() => {
    if (keptLocale() === undefined && me.locale !== locale) chooseLocale(me.locale);
  }, [me.locale, locale, chooseLocale]);
  useEffect(() => {
    if (keptTheme() === undefined && me.theme !== choice) chooseTheme(me.theme);
  }, [me.theme, choice, chooseTheme]);
};
