import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useMedia } from '../kit/use-media.ts';

export type ThemeChoice = 'light' | 'dark' | 'system';

interface ThemeState {
  readonly choice: ThemeChoice;
  readonly isDark: boolean;
  readonly choose: (choice: ThemeChoice) => void;
}

const key = 'zs_theme';
const ThemeContext = createContext<ThemeState | null>(null);

export const useTheme = (): ThemeState => {
  const state = use(ThemeContext);
  if (!state) throw new Error('useTheme outside ThemeProvider');
  return state;
};

/** Light, dark or as the system says; kept in this browser. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState(() => keptTheme() ?? 'system');
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const isDark = choice === 'dark' || (choice === 'system' && systemIsDark);
  useEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  }, [isDark]);
  const choose = useCallback((next: ThemeChoice) => {
    localStorage.setItem(key, next);
    setChoice(next);
  }, []);
  const state = useMemo(() => ({ choice, isDark, choose }), [choice, isDark, choose]);
  return <ThemeContext value={state}>{children}</ThemeContext>;
}

/** What was chosen in this browser. */
export const keptTheme = (): ThemeChoice | undefined => {
  const kept = localStorage.getItem(key);
  return kept === 'light' || kept === 'dark' || kept === 'system' ? kept : undefined;
};
