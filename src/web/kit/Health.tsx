import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { defineTexts, useTexts } from '../i18n/texts.ts';
import './health.css';

/** The computed health of a project; null = not assessed. */
export type HealthLight = 'green' | 'amber' | 'red' | null;

const healthTexts = defineTexts({
  good: ['正常', 'Good'],
  warning: ['预警', 'Warning'],
  severe: ['严重', 'Severe'],
  unknown: ['未评估', 'Not assessed'],
});

type Look = keyof typeof healthTexts;

const lookOf = (light: HealthLight): Look =>
  light === null ? 'unknown' : ({ green: 'good', amber: 'warning', red: 'severe' } as const)[light];

const shapes: Readonly<Record<Look, ReactNode>> = {
  good: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.2 2.3 2.3 4.2-4.6" fill="none" stroke="var(--zs-surface)" strokeWidth="1.8" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.2 15.4 14.4H.6z" fill="currentColor" strokeLinejoin="round" />
      <path d="M8 5.6v4.2M8 11.2v1.6" stroke="var(--zs-surface)" strokeWidth="1.7" />
    </>
  ),
  severe: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" stroke="var(--zs-surface)" strokeWidth="1.8" />
    </>
  ),
  unknown: <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="2.4" />,
};

interface HealthProps {
  readonly light: HealthLight;
  /** The rule that decided, or why there is no health; shown on hover and focus. */
  readonly reason?: string | null;
}

/** Health as shape, word and colour: never by colour alone. */
export function Health({ light, reason }: HealthProps) {
  const t = useTexts(healthTexts);
  const look = lookOf(light);
  const badge = (
    <span className={`zs-health is-${look}`} {...(reason ? reachable : {})}>
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
        {shapes[look]}
      </svg>
      {t[look]}
    </span>
  );
  return reason ? <Tooltip title={reason}>{badge}</Tooltip> : badge;
}

// A reason that shows on hover shows on focus as well.
const reachable = { tabIndex: 0 } as const;
