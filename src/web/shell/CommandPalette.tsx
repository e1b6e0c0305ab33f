import { BarsOutlined, FileTextOutlined, ProjectOutlined, SearchOutlined, UserOutlined, WarningOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useDeferredValue, useId, useState, type ComponentType, type KeyboardEvent } from 'react';
import { useGet } from '../api/use-get.ts';
import { useLocale } from '../i18n/locale.tsx';
import { defineTexts, useText, useTexts } from '../i18n/texts.ts';
import type { NavigationEntry } from '../routing/navigation-entry.ts';
import { useGo } from '../routing/use-go.ts';
import { initialsOf } from './pinyin-initials.ts';
import { centreTexts } from './texts.ts';

const paletteTexts = defineTexts({
  title: ['搜索与命令', 'Search and commands'],
  hint: ['输入名称或拼音首字母', 'Type a name or pinyin initials'],
  results: ['搜索结果', 'Results'],
  none: ['没有找到“{q}”', 'Nothing found for "{q}"'],
  keys: ['↑↓ 选择 · Enter 打开 · Esc 关闭', '↑↓ choose · Enter open · Esc close'],
});

interface Hit {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly address: string;
  readonly icon: ComponentType;
}

interface CommandPaletteProps {
  readonly entries: readonly NavigationEntry[];
  readonly onClose: () => void;
}

/** Go to a page, project, person … by name or pinyin initials. */
export function CommandPalette({ entries, onClose }: CommandPaletteProps) {
  const t = useTexts(paletteTexts);
  const go = useGo();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const q = useDeferredValue(typed.trim().toLowerCase());
  const hits = [...usePageHits(entries, q), ...useFoundHits(q)];
  const chosen = Math.min(at, Math.max(0, hits.length - 1));
  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    go(hit.address);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((chosen + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % Math.max(1, hits.length));
    } else if (event.key === 'Enter') open(hits[chosen]);
  };
  return (
    <Modal open onCancel={onClose} footer={null} closable={false} width={600} className="zs-palette" aria-label={t.title} style={{ top: 80 }}>
      <div className="zs-palette-field">
        <SearchOutlined />
        <input
          autoFocus
          role="combobox"
          aria-label={t.title}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={hits[chosen] ? `${listId}-${chosen}` : undefined}
          placeholder={t.hint}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul role="listbox" id={listId} aria-label={t.results} className="zs-palette-list">
        {hits.map((hit, index) => (
          <li
            key={hit.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={index === chosen ? 'is-chosen' : ''}
            onMouseMove={() => setAt(index)}
            onClick={() => open(hit)}
          >
            <hit.icon />
            <span>{hit.title}</span>
            <span className="zs-muted">{hit.subtitle}</span>
          </li>
        ))}
      </ul>
      {hits.length === 0 ? <p className="zs-palette-none">{t.none.replace('{q}', typed)}</p> : null}
      <p className="zs-palette-keys zs-muted">{t.keys}</p>
    </Modal>
  );
}

const usePageHits = (entries: readonly NavigationEntry[], q: string): Hit[] => {
  const say = useText();
  const { locale } = useLocale();
  return entries
    .filter(({ label }) => q === '' || label.some((text) => text.toLowerCase().includes(q)) || initialsOf(label[0]).startsWith(q))
    .map(({ id, path, label, icon, centre }) => {
      const section = centreTexts[centre];
      return { id, address: path, title: say(label), icon, subtitle: section ? say(section) : locale === 'en' ? 'Page' : '页面' };
    });
};

const useFoundHits = (q: string): Hit[] => {
  const found = useGet('/api/search', { query: { q, limit: 12 } }, { enabled: q !== '' });
  if (q === '') return [];
  return (found.data?.rows ?? []).map(({ type, id, title, subtitle, path }) => ({
    id: `${type}:${id}`,
    address: path,
    title,
    subtitle: subtitle ?? '',
    icon: icons[type] ?? FileTextOutlined,
  }));
};

const icons: Readonly<Record<string, ComponentType>> = { person: UserOutlined, project: ProjectOutlined, task: BarsOutlined, risk: WarningOutlined, issue: WarningOutlined };
