import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { Navigation } from './Navigation.tsx';
import type { Section } from './sections.ts';
import { shellTexts } from './texts.ts';
import { TopBar } from './TopBar.tsx';

interface FrameProps {
  readonly sections: readonly Section[];
  readonly onSearch: () => void;
  readonly onShortcuts: () => void;
  readonly children: ReactNode;
}

const narrowKey = 'zs_nav';

/** Top bar, left navigation (a drawer on small screens) and the page between. */
export function Frame({ sections, onSearch, onShortcuts, children }: FrameProps) {
  const t = useTexts(shellTexts);
  const [isNarrow, setIsNarrow] = useState(() => localStorage.getItem(narrowKey) === 'narrow');
  const [isDrawn, setIsDrawn] = useState(false);
  const fold = () => {
    localStorage.setItem(narrowKey, isNarrow ? 'wide' : 'narrow');
    setIsNarrow(!isNarrow);
  };
  return (
    <div className={`zs-frame ${isNarrow ? 'is-narrow' : ''}`}>
      <TopBar onMenu={() => setIsDrawn(true)} onSearch={onSearch} onShortcuts={onShortcuts} />
      <aside className="zs-side" aria-label={t.side}>
        <Navigation sections={sections} isNarrow={isNarrow} />
        <button
          type="button"
          className="zs-side-fold"
          aria-expanded={!isNarrow}
          onClick={fold}
          aria-label={isNarrow ? t.expand : t.collapse}
          title={isNarrow ? t.expand : t.collapse}
        >
          {isNarrow ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        </button>
      </aside>
      {children}
      <Drawer
        open={isDrawn}
        onClose={() => setIsDrawn(false)}
        placement="left"
        size={264}
        title={t.navigation}
        styles={{ body: { padding: 8 } }}
      >
        <Navigation sections={sections} isNarrow={false} onGo={() => setIsDrawn(false)} />
      </Drawer>
    </div>
  );
}
