import { useLayoutEffect, useRef } from 'react';
import type { TooltipText } from './model.ts';

export interface TooltipPlace {
  readonly x: number;
  readonly y: number;
}

const GAP = 16;

/** Follows the pointer and stays inside the frame it is placed in. */
export function Tooltip({ text, place }: { text: TooltipText; place: TooltipPlace }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    const frame = element?.offsetParent;
    if (!element || !frame) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const right = place.x + GAP + width;
    const below = place.y + GAP + height;
    const x = right > frame.clientWidth ? Math.max(4, place.x - GAP - width) : place.x + GAP;
    const y = below > frame.clientHeight ? Math.max(4, place.y - GAP - height) : place.y + GAP;
    element.style.transform = `translate(${x}px, ${y}px)`;
  });
  return (
    <div ref={box} className="zs-gantt-tooltip" role="tooltip">
      <strong>{text.title}</strong>
      <dl>
        {text.lines.map((line) => (
          <div key={line.label}>
            <dt>{line.label}</dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
