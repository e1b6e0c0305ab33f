import { useEffect, type KeyboardEvent, type RefObject } from 'react';

const rowSelector = '[data-row-key]:not([data-group])';

/**
 * `j`/`k` and the arrows walk over the rows of a table, Enter opens the row that has the focus, Delete
 * removes it where rows can be removed.
 */
export const useRowKeys = (table: RefObject<HTMLElement | null>, onRemove?: (key: string) => void) => {
  useEffect(() => {
    const enter = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'j' || event.ctrlKey || event.metaKey || event.altKey || !isFree(event.target))
        return;
      table.current?.querySelector<HTMLElement>(rowSelector)?.focus();
    };
    document.addEventListener('keydown', enter);
    return () => document.removeEventListener('keydown', enter);
  }, [table]);
  return (event: KeyboardEvent<HTMLElement>) => {
    const row =
      event.target instanceof HTMLElement && event.target.matches(rowSelector) ? event.target : null;
    if (!row || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(event.key);
    if (step !== 0) {
      event.preventDefault();
      neighbour(row, step)?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      row.click();
    } else if (event.key === 'Delete' && onRemove) {
      event.preventDefault();
      (neighbour(row, 1) ?? neighbour(row, -1))?.focus();
      onRemove(row.dataset['rowKey'] ?? '');
    }
  };
};

const stepOf = (key: string): number => {
  if (key === 'j' || key === 'ArrowDown') return 1;
  return key === 'k' || key === 'ArrowUp' ? -1 : 0;
};

const neighbour = (row: HTMLElement, step: number): HTMLElement | null => {
  for (let next = siblingOf(row, step); next; next = siblingOf(next, step))
    if (next.matches(rowSelector)) return next;
  return null;
};

const siblingOf = (row: HTMLElement, step: number): HTMLElement | null =>
  (step > 0 ? row.nextElementSibling : row.previousElementSibling) as HTMLElement | null;

/** Nobody types, and no row, dialog or control has the focus. */
const isFree = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof HTMLElement && target.matches('main'));
