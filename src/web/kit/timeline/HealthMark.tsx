import { healthShapes } from '../health-shapes.tsx';
import type { Health } from './model.ts';

/** Health by shape and colour; `text` is what a screen reader says, null where the word stands beside it. */
export function HealthMark({ health, text }: { health: Health; text: string | null }) {
  const name = text === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': text };
  return (
    <svg className={`zs-timeline-health is-${health}`} viewBox="0 0 16 16" {...name}>
      {text === null ? null : <title>{text}</title>}
      {healthShapes[health]}
    </svg>
  );
}
