import { LoadingOutlined, SearchOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { keepRecent, recentHits } from '#capabilities/search/ui/recent-hits.ts';
import { useSearch } from '#capabilities/search/ui/use-search.ts';
import { fill } from '#platform/i18n.ts';
import { useMay, useMe } from '../api/session.ts';
import { useLocale } from '../i18n/locale.tsx';
import { defineTexts, useTexts } from '../i18n/texts.ts';
import { focusOnMount } from '../kit/focus-on-mount.ts';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import type { NavigationEntry } from '../routing/navigation-entry.ts';
import { useGo } from '../routing/use-go.ts';
import { paletteGroups, type PaletteGroup, type PaletteLine } from './palette-lines.ts';

const paletteTexts = defineTexts({
  title: ['搜索与命令', 'Search and commands'],
  hint: ['输入名称或拼音首字母', 'Type a name or pinyin initials'],
  results: ['搜索结果', 'Results'],
  searching: ['正在搜索', 'Searching'],
  none: [
    '没有找到“{q}”；换个词，或试试拼音首字母',
    'Nothing found for "{q}"; try another word or pinyin initials',
  ],
  keys: ['↑↓ 选择 · Enter 打开 · Esc 关闭', '↑↓ choose · Enter open · Esc close'],
});

interface CommandPaletteProps {
  readonly entries: readonly NavigationEntry[];
  readonly onClose: () => void;
}

/** Go to a page, project, task, person … by words or pinyin initials. */
export function CommandPalette({ entries, onClose }: CommandPaletteProps) {
  const t = useTexts(paletteTexts);
  const go = useGo();
  const { accountId } = useMe();
  useFocusBack();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { groups, isSearching, error } = useGroups(entries, typed);
  const lines = groups.flatMap((group) => group.lines);
  const chosen = Math.min(at, Math.max(0, lines.length - 1));
  useEffect(() => {
    document.getElementById(`${listId}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, chosen]);
  const open = (line: PaletteLine | undefined) => {
    if (!line) return;
    // What was begun is no place to come back to.
    if (!line.key.startsWith('create-')) keepRecent(accountId, line.hit);
    onClose();
    go(line.hit.path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((chosen + (event.key === 'ArrowDown' ? 1 : lines.length - 1)) % Math.max(1, lines.length));
    } else if (event.key === 'Enter') open(lines[chosen]);
  };
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      closable={false}
      width={600}
      className="zs-palette"
      title={<span className="zs-visually-hidden">{t.title}</span>}
      style={{ top: 80 }}
    >
      <div className="zs-palette-field">
        {isSearching ? <LoadingOutlined aria-label={t.searching} /> : <SearchOutlined />}
        <input
          ref={focusOnMount}
          role="combobox"
          aria-label={t.title}
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={lines[chosen] ? `${listId}-${chosen}` : undefined}
          placeholder={t.hint}
          maxLength={100}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ProblemNotice error={error} />
      <PaletteList
        id={listId}
        label={t.results}
        groups={groups}
        chosen={lines[chosen]}
        onPoint={setAt}
        onOpen={open}
      />
      {lines.length === 0 && !isSearching && !error ? (
        <p className="zs-palette-none">{fill(t.none, { q: typed })}</p>
      ) : null}
      <p className="zs-palette-keys zs-muted">{t.keys}</p>
    </Modal>
  );
}

/** Gives the focus back to where it was when the palette opened. */
const useFocusBack = (): void => {
  const [former] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (former instanceof HTMLElement && former.isConnected) former.focus();
    },
    [former],
  );
};

const useGroups = (entries: readonly NavigationEntry[], typed: string) => {
  const { locale } = useLocale();
  const { accountId } = useMe();
  const may = useMay();
  const { groups: found, isSearching, error } = useSearch(typed);
  const recent = useMemo(() => recentHits(accountId), [accountId]);
  const q = typed.trim().toLowerCase();
  return { groups: paletteGroups({ entries, may, recent, found, q, locale }), isSearching, error };
};

interface PaletteListProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly PaletteGroup[];
  readonly chosen: PaletteLine | undefined;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (line: PaletteLine) => void;
}

function PaletteList({ id, label, groups, chosen, onPoint, onOpen }: PaletteListProps) {
  const lines = groups.flatMap((group) => group.lines);
  return (
    <div role="listbox" id={id} aria-label={label} className="zs-palette-list">
      {groups.map((group) => (
        <div key={group.key} role="group" aria-label={group.title}>
          <p aria-hidden="true">{group.title}</p>
          {group.lines.map((line) => {
            const index = lines.indexOf(line);
            return (
              <div
                key={line.key}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={line === chosen}
                className={`zs-palette-line ${line === chosen ? 'is-chosen' : ''}`}
                onMouseMove={() => onPoint(index)}
                onClick={() => onOpen(line)}
                onKeyDown={({ key }) => (key === 'Enter' ? onOpen(line) : undefined)}
              >
                <line.icon />
                <span>{line.hit.title}</span>
                <span className="zs-muted">{line.hit.subtitle}</span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
