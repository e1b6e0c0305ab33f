import { useState } from 'react';

export type Density = 'compact' | 'normal' | 'comfortable';

const key = 'zs_density';

/** The height of table rows, kept in this browser for all tables. */
export const useDensity = (): readonly [Density, (density: Density) => void] => {
  const [density, setDensity] = useState<Density>(() => {
    const kept = localStorage.getItem(key);
    return kept === 'compact' || kept === 'comfortable' ? kept : 'normal';
  });
  const choose = (next: Density) => {
    localStorage.setItem(key, next);
    setDensity(next);
  };
  return [density, choose];
};
