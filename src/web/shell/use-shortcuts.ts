import { useEffect, useRef } from 'react';
import type { NavigationEntry } from '../routing/navigation-entry.ts';
import { useGo } from '../routing/use-go.ts';

interface ShortcutActions {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

const secondKeyWithin = 1200;

/**
 * Ctrl+K and `/` search, `?` explains, `g` and a letter go to a page; `c` and `e` press the button of the page
 * that creates and the one that edits. Never while somebody types.
 */
export const useShortcuts = (
  entries: readonly NavigationEntry[],
  { onSearch, onHelp }: ShortcutActions,
): void => {
  const go = useGo();
  const pressedG = useRef(0);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onSearch();
        return;
      }
      if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      const follows = event.timeStamp - pressedG.current < secondKeyWithin;
      const entry = follows ? entries.find(({ key }) => key === event.key) : undefined;
      pressedG.current = event.key === 'g' ? event.timeStamp : 0;
      if (entry) go(entry.path);
      else if (event.key === '/') {
        event.preventDefault();
        onSearch();
      } else if (event.key === '?') onHelp();
      else if (event.key === 'c' || event.key === 'e') {
        const button = buttonOf(event.key);
        if (!button) return;
        event.preventDefault();
        button.focus();
        button.click();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [entries, go, onSearch, onHelp]);
};

/** The button of the page that says it answers to this key. */
const buttonOf = (key: 'c' | 'e'): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`main [aria-keyshortcuts="${key}"]`)].find((one) =>
    one.checkVisibility(),
  );

const isTyping = ({ target, isComposing }: KeyboardEvent): boolean =>
  isComposing ||
  (target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input, textarea, select, [role="combobox"]') ||
      target.closest('[role="dialog"]') !== null));
