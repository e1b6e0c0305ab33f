import { LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useCallback } from 'react';
import { historyOption, type HistoryLine } from './history-option.ts';
import { useChart, type Style } from './use-chart.ts';

use([LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, CanvasRenderer]);

interface HistoryChartProps {
  readonly label: string;
  /** Keep it stable between renders. */
  readonly lines: readonly HistoryLine[];
}

export function HistoryChart({ label, lines }: HistoryChartProps) {
  const frame = useChart(useCallback((style: Style) => historyOption(lines, style), [lines]));
  return <div ref={frame} className="zs-history-chart" role="img" aria-label={label} />;
}
