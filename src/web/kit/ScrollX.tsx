import type { ReactNode } from 'react';

interface ScrollXProps {
  readonly label: string;
  /** Width below which the content scrolls sideways, in pixels. */
  readonly minWidth: number;
  readonly children: ReactNode;
}

/** Wide content on a small screen: scrolls sideways, by keyboard as well. */
export function ScrollX({ label, minWidth, children }: ScrollXProps) {
  return (
    <div className="zs-scroll-x" role="region" aria-label={label} {...reachable}>
      <div style={{ minWidth }}>{children}</div>
    </div>
  );
}

// What scrolls must be reachable by keyboard.
const reachable = { tabIndex: 0 } as const;
