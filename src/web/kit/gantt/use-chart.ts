import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { COLOURS, type Colour, type DrawCommand, type Frame, type Palette } from './draw-command.ts';
import { paint } from './paint.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Inner size of an element, without its scroll bars; 0 × 0 until it is known. */
function useSize(element: HTMLElement | null): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = () => {
      const next = { width: element.clientWidth, height: element.clientHeight };
      setSize((known) => (known.width === next.width && known.height === next.height ? known : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** The colours in force on an element; follows a change of theme. */
function usePalette(element: HTMLElement | null): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const read = () => setPalette(readPalette(element));
    read();
    const observer = new MutationObserver(read);
    for (const node of [document.documentElement, document.body]) {
      observer.observe(node, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] });
    }
    return () => observer.disconnect();
  }, [element]);
  return palette;
}

function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const colours = Object.fromEntries(
    COLOURS.map((name) => [name, style.getPropertyValue(`--zg-${kebab(name)}`).trim()]),
  ) as Record<Colour, string>;
  return { ...colours, fontFamily: style.fontFamily };
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The scrolling pane that table and drawing share. */
export interface Pane {
  readonly setRoot: (element: HTMLElement | null) => void;
  readonly setScroller: (element: HTMLElement | null) => void;
  readonly setCanvas: (element: HTMLCanvasElement | null) => void;
  readonly scroller: HTMLElement | null;
  readonly canvas: HTMLCanvasElement | null;
  readonly palette: Palette | null;
  readonly chart: Size;
  readonly gridWidth: number;
  readonly gridRange: { readonly min: number; readonly max: number };
  readonly isNarrow: boolean;
}

const NARROW = 640;
const SMALLEST_GRID = 132;
const SMALLEST_CHART = 160;

/** @param wantedGrid width the table would like; a narrow pane gives it less */
export function usePane(wantedGrid: number): Pane {
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const size = useSize(scroller);
  const palette = usePalette(root);
  const isNarrow = size.width > 0 && size.width < NARROW;
  const max = Math.max(
    SMALLEST_GRID,
    isNarrow ? Math.round(size.width * 0.42) : (size.width || Infinity) - SMALLEST_CHART,
  );
  const gridWidth = Math.max(SMALLEST_GRID, Math.min(wantedGrid, max));
  return {
    setRoot,
    setScroller,
    setCanvas,
    scroller,
    canvas,
    palette,
    gridWidth,
    isNarrow,
    chart: { width: Math.max(0, size.width - gridWidth), height: size.height },
    gridRange: { min: SMALLEST_GRID, max: Number.isFinite(max) ? max : gridWidth },
  };
}

interface Drawing {
  readonly pane: Pane;
  readonly draw: (frame: Frame) => readonly DrawCommand[];
}

/** Redraws after every render and every scroll, at most once per frame. */
export function useDrawing(pane: Pane, draw: Drawing['draw']): void {
  const latest = useRef<Drawing>({ pane, draw });
  const pending = useRef(0);
  const request = useCallback(() => {
    if (pending.current !== 0) return;
    pending.current = requestAnimationFrame(() => {
      pending.current = 0;
      drawFrame(latest.current);
    });
  }, []);
  useLayoutEffect(() => {
    latest.current = { pane, draw };
    request();
  });
  const { scroller } = pane;
  useEffect(() => {
    scroller?.addEventListener('scroll', request, { passive: true });
    return () => {
      scroller?.removeEventListener('scroll', request);
      cancelAnimationFrame(pending.current);
      pending.current = 0;
    };
  }, [scroller, request]);
}

function drawFrame({ pane, draw }: Drawing): void {
  const { scroller, canvas, palette, chart } = pane;
  const ctx = canvas?.getContext('2d', { alpha: false });
  if (!canvas || !ctx || scroller === null || palette === null || chart.width <= 0) return;
  const ratio = window.devicePixelRatio;
  const width = Math.round(chart.width * ratio);
  const height = Math.round(chart.height * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  paint(ctx, draw({ left: scroller.scrollLeft, top: scroller.scrollTop, ...chart }), palette);
}
