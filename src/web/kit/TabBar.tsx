import type { KeyboardEvent, ReactNode } from 'react';
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
  const walk = ({ key, currentTarget }: KeyboardEvent<HTMLButtonElement>) => {
    const at = tabs.findIndex((tab) => tab.key === active);
    const next = tabs[(at + (steps[key] ?? 0) + tabs.length) % tabs.length];
    if (!next || next.key === active) return;
    onChange(next.key);
    currentTarget.parentElement?.querySelector<HTMLElement>(`#tab-${next.key}`)?.focus();
  };
  return (
    <>
      <div className="zs-tabs" role="tablist" aria-label={label}>
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
