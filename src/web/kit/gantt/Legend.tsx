import type { GanttTexts } from './model.ts';

const ITEMS = [
  'done',
  'remaining',
  'split',
  'critical',
  'baseline',
  'summary',
  'milestone',
  'deadline',
  'today',
] as const;

/** What the shapes mean, in the order one meets them. */
export function Legend({
  texts,
  hasSplit,
}: {
  readonly texts: GanttTexts['legend'];
  /** Whether any task rests between parts. */
  readonly hasSplit: boolean;
}) {
  return (
    <ul className="zs-gantt-legend">
      {ITEMS.filter((item) => hasSplit || item !== 'split').map((item) => (
        <li key={item}>
          <i className={`zs-gantt-swatch is-${item}`} aria-hidden="true" />
          {texts[item]}
        </li>
      ))}
    </ul>
  );
}
