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
    <div className="zs-scroll-x" tabIndex={0} role="region" aria-label={label}>
      <div style={{ minWidth }}>{children}</div>
    </div>
  );
}
