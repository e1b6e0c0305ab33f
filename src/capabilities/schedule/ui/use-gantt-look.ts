import { useCallback, useState } from 'react';
import { INITIAL_GANTT_VIEW } from '#web/kit/gantt/Gantt.tsx';
import type { GanttLayers, GanttView } from '#web/kit/gantt/model.ts';
import { useUrlState } from '#web/routing/url-state.ts';

const layerNames = [
  'baseline',
  'links',
  'critical',
  'labels',
] as const satisfies readonly (keyof GanttLayers)[];

const hiddenIn = (layers: GanttLayers): string => layerNames.filter((name) => !layers[name]).join(',');

const shownWithout = (hidden: string): GanttLayers => {
  const off = hidden.split(',');
  return {
    baseline: !off.includes('baseline'),
    links: !off.includes('links'),
    critical: !off.includes('critical'),
    labels: !off.includes('labels'),
  };
};

/** The way of looking at a plan: zoom and layers are part of the link, folding and widths are not. */
export const useGanttLook = (): {
  readonly view: GanttView;
  readonly onViewChange: (view: GanttView) => void;
} => {
  const [{ zoom, hide }, change] = useUrlState({ zoom: '', hide: '' });
  const [view, setView] = useState<GanttView>(() => ({
    ...INITIAL_GANTT_VIEW,
    pixelsPerDay: Number(zoom) || INITIAL_GANTT_VIEW.pixelsPerDay,
    layers: shownWithout(hide),
  }));
  const onViewChange = useCallback(
    (next: GanttView) => {
      setView(next);
      const zoomed =
        next.pixelsPerDay === INITIAL_GANTT_VIEW.pixelsPerDay
          ? ''
          : String(Math.round(next.pixelsPerDay * 100) / 100);
      const hidden = hiddenIn(next.layers);
      if (zoomed !== zoom || hidden !== hide) change({ zoom: zoomed, hide: hidden });
    },
    [zoom, hide, change],
  );
  return { view, onViewChange };
};
