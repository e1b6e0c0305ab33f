import { RadarChart } from 'echarts/charts';
import { AriaComponent, LegendComponent, RadarComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useCallback } from 'react';
import { radarOption, type RadarAxes, type RadarSeries } from './radar-option.ts';
import { useChart, type Style } from './use-chart.ts';

use([RadarChart, RadarComponent, TooltipComponent, LegendComponent, AriaComponent, CanvasRenderer]);

interface RadarProps {
  readonly label: string;
  /** Keep both stable between renders. */
  readonly axes: RadarAxes;
  readonly series: readonly RadarSeries[];
}

export function Radar({ label, axes, series }: RadarProps) {
  const frame = useChart(useCallback((style: Style) => radarOption(axes, series, style), [axes, series]));
  return <div ref={frame} className="zs-radar" role="img" aria-label={label} />;
}
