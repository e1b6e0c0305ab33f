import type { GanttTexts } from './model.ts';

const ITEMS = [
  'done',
  'remaining',
  'critical',
  'baseline',
  'summary',
  'milestone',
  'deadline',
  'today',
] as const;

/** What the shapes mean, in the order one meets them. */
export function Legend({ texts }: { texts: GanttTexts['legend'] }) {
  return (
    <ul className="zs-gantt-legend">
      {ITEMS.map((item) => (
        <li key={item}>
          <i className={`zs-gantt-swatch is-${item}`} aria-hidden="true" />
          {texts[item]}
        </li>
      ))}
    </ul>
  );
}
