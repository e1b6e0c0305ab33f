import { lazy } from 'react';

/** The charts come in a chunk of their own when the first is shown. */
export const Radar = lazy(() => import('./Radar.tsx').then((chart) => ({ default: chart.Radar })));
export const HistoryChart = lazy(() =>
  import('./HistoryChart.tsx').then((chart) => ({ default: chart.HistoryChart })),
);
