import { Tooltip } from 'antd';
import { defineTexts, useTexts } from '../i18n/texts.ts';
import { healthShapes, type HealthLook } from './health-shapes.tsx';
import './health.css';

/** The computed health of a project; null = not assessed. */
export type HealthLight = 'green' | 'amber' | 'red' | null;

const healthTexts = defineTexts({
  good: ['正常', 'Good'],
  warning: ['预警', 'Warning'],
  severe: ['严重', 'Severe'],
  unknown: ['未评估', 'Not assessed'],
});

const lookOf = (light: HealthLight): Exclude<HealthLook, 'ended'> =>
  light === null ? 'unknown' : ({ green: 'good', amber: 'warning', red: 'severe' } as const)[light];

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
        {healthShapes[look]}
      </svg>
      {t[look]}
    </span>
  );
  return reason ? <Tooltip title={reason}>{badge}</Tooltip> : badge;
}

// A reason that shows on hover shows on focus as well.
const reachable = { tabIndex: 0 } as const;
