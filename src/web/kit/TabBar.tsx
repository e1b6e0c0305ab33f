import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import './tab-bar.css';

interface TabBarProps {
  readonly label: string;
  readonly tabs: readonly { readonly key: string; readonly label: string }[];
  readonly active: string;
  readonly onChange: (key: string) => void;
  /** What the active tab shows. */
  readonly children: ReactNode;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs in one line that scrolls where it is too long; the arrows walk along it. */
export function TabBar({ label, tabs, active, onChange, children }: TabBarProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the tab in use may lie outside the line, which is moved by itself: the page is to stay where it is.
    const line = list.current;
    const tab = line?.querySelector('[aria-selected=true]');
    if (!line || !tab) return;
    const [outer, inner] = [line.getBoundingClientRect(), tab.getBoundingClientRect()];
    line.scrollBy({ left: (inner.left + inner.right - outer.left - outer.right) / 2 });
  }, [active]);
  const walk = ({ key, currentTarget }: KeyboardEvent<HTMLButtonElement>) => {
    const at = tabs.findIndex((tab) => tab.key === active);
    const next = tabs[(at + (steps[key] ?? 0) + tabs.length) % tabs.length];
    if (!next || next.key === active) return;
    onChange(next.key);
    currentTarget.parentElement?.querySelector<HTMLElement>(`#tab-${next.key}`)?.focus();
  };
  return (
    <>
      <div ref={list} className="zs-tabs" role="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            id={`tab-${tab.key}`}
            type="button"
            role="tab"
            aria-selected={tab.key === active}
            aria-controls="tab-panel"
            tabIndex={tab.key === active ? 0 : -1}
            onClick={() => onChange(tab.key)}
            onKeyDown={walk}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${active}`}>
        {children}
      </div>
    </>
  );
}
