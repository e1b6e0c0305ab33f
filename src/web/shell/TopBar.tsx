import { MenuOutlined, SearchOutlined } from '@ant-design/icons';
import { useMe } from '../api/session.ts';
import { useTexts } from '../i18n/texts.ts';
import { paths } from '../paths.ts';
import { PageLink } from '../routing/PageLink.tsx';
import { Mark } from './Mark.tsx';
import { LanguageButton, ThemeButton } from './Preferences.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { shellTexts } from './texts.ts';
import { topBarTools } from './top-bar-tools.ts';

interface TopBarProps {
  readonly onMenu: () => void;
  readonly onSearch: () => void;
  readonly onShortcuts: () => void;
}

export function TopBar({ onMenu, onSearch, onShortcuts }: TopBarProps) {
  const t = useTexts(shellTexts);
  const { enterprise } = useMe();
  return (
    <header className="zs-top">
      <button
        type="button"
        className="zs-top-button zs-top-menu"
        aria-label={t.openNavigation}
        title={t.openNavigation}
        onClick={onMenu}
      >
        <MenuOutlined />
      </button>
      <PageLink to={paths.home} className="zs-brand">
        <Mark size={24} />
        <span>{enterprise.name}</span>
      </PageLink>
      <button
        type="button"
        className="zs-search"
        title={t.search}
        onClick={onSearch}
        aria-keyshortcuts="Control+K /"
      >
        <SearchOutlined />
        <span>{t.search}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <div className="zs-top-tools">
        {topBarTools.map((Tool) => (
          <Tool key={Tool.name} />
        ))}
        <LanguageButton />
        <ThemeButton />
        <PersonMenu onShortcuts={onShortcuts} />
      </div>
    </header>
  );
}
