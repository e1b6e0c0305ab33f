import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

interface SplitterProps {
  readonly label: string;
  readonly at: number;
  readonly range: { readonly min: number; readonly max: number };
  readonly onMove: (to: number) => void;
}

const KEY_STEP = 24;

/** The movable edge between table and chart. */
export function Splitter({ label, at, range, onMove }: SplitterProps) {
  const { min, max } = range;
  const grip = useRef<number | null>(null);
  const move = (to: number) => onMove(Math.round(Math.min(max, Math.max(min, to))));
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: at - KEY_STEP, ArrowRight: at + KEY_STEP, Home: min, End: max }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    grip.current = event.clientX - at;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  return (
    <div
      className="zs-gantt-splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={at}
      aria-valuemin={min}
      aria-valuemax={max}
      style={{ left: at - 4 }}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (grip.current !== null) move(event.clientX - grip.current);
      }}
      onPointerUp={() => {
        grip.current = null;
      }}
    />
  );
}
