import type { Health } from './model.ts';

const SHAPES: Readonly<Record<Health, React.ReactNode>> = {
  good: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.8 8.2l2.3 2.3 4.2-4.6" fill="none" stroke="var(--zg-surface)" strokeWidth="1.8" />
    </>
  ),
  warning: (
    <>
      <path d="M8 1.2L15.4 14.4H.6z" fill="currentColor" strokeLinejoin="round" />
      <path d="M8 5.6v4.2M8 11.2v1.6" stroke="var(--zg-surface)" strokeWidth="1.7" />
    </>
  ),
  severe: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" stroke="var(--zg-surface)" strokeWidth="1.8" />
    </>
  ),
  unknown: <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="2.4" />,
};

/** Health by shape and colour; `text` is what a screen reader says, null where the word stands beside it. */
export function HealthMark({ health, text }: { health: Health; text: string | null }) {
  const name = text === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': text };
  return (
    <svg className={`zs-timeline-health is-${health}`} viewBox="0 0 16 16" {...name}>
      {text === null ? null : <title>{text}</title>}
      {SHAPES[health]}
    </svg>
  );
}
