import type { ReactNode } from 'react';

export type HealthLook = 'good' | 'warning' | 'severe' | 'unknown' | 'ended';

/** What each health looks like in a box of 16 × 16: the shape tells what the colour may not. */
export const healthShapes: Readonly<Record<HealthLook, ReactNode>> = {
  good: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.2 2.3 2.3 4.2-4.6" fill="none" stroke="var(--zs-surface, #ffffff)" strokeWidth="1.8" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.2 15.4 14.4H.6z" fill="currentColor" strokeLinejoin="round" />
      <path d="M8 5.6v4.2M8 11.2v1.6" stroke="var(--zs-surface, #ffffff)" strokeWidth="1.7" />
    </>
  ),
  severe: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" stroke="var(--zs-surface, #ffffff)" strokeWidth="1.8" />
    </>
  ),
  unknown: <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  ended: <rect x="3" y="3" width="10" height="10" rx="1.5" fill="currentColor" />,
};
