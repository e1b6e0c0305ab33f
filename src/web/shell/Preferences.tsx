import { BulbOutlined, GlobalOutlined } from '@ant-design/icons';
import { Drop } from '../kit/Drop.tsx';
import { useWrite } from '../api/use-write.ts';
import { useLocale } from '../i18n/locale.tsx';
import { useTexts } from '../i18n/texts.ts';
import { useTheme, type ThemeChoice } from '../theme/theme.tsx';
import { shellTexts } from './texts.ts';

/** Applies at once in this browser and is kept with the account for the next one. */
export function LanguageButton() {
  const t = useTexts(shellTexts);
  const { locale, choose } = useLocale();
  const prefer = useWrite('PATCH', '/api/session/preferences');
  const change = () => {
    const next = locale === 'en' ? 'zh-CN' : 'en';
    choose(next);
    prefer.mutate({ body: { locale: next } });
  };
  return (
    <button
      type="button"
      className="zs-top-button"
      onClick={change}
      aria-label={`${t.language} · ${t.languageName}`}
      title={t.languageName}
    >
      <GlobalOutlined />
      <span className="zs-top-word">{t.language}</span>
    </button>
  );
}

export function ThemeButton() {
  const t = useTexts(shellTexts);
  const { choice, choose } = useTheme();
  const prefer = useWrite('PATCH', '/api/session/preferences', { touches: ['/api/session'] });
  const change = (next: ThemeChoice) => {
    choose(next);
    prefer.mutate({ body: { theme: next } });
  };
  const items = (['light', 'dark', 'system'] as const).map((key) => ({ key, label: t[key] }));
  return (
    <Drop
      label={t.theme}
      placement="bottomRight"
      menu={{
        items,
        selectable: true,
        selectedKeys: [choice],
        onClick: ({ key }) => change(key as ThemeChoice),
      }}
    >
      <button type="button" className="zs-top-button" aria-label={t.theme} title={t.theme}>
        <BulbOutlined />
      </button>
    </Drop>
  );
}
