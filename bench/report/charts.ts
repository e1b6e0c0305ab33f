import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TitleComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { standards, type OperationName } from '../peers.ts';
import type { EngineRow } from '../engine/row.ts';
import { efforts, mean, published, type LevellingRun } from './levelling-table.ts';
import type { Run } from './run-record.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, SVGRenderer]);

const ours = '#1d5fd6';
const others = '#9aa5b1';
const beyond = '#b3261e';

const drawn = (option: EChartsCoreOption, height: number): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 900, height });
  // A white ground of its own, so that it can be read where the page around it is dark.
  chart.setOption({ backgroundColor: '#ffffff', animation: false, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return `${svg}\n`;
};

/** Bars as long as the share of what each bar of the engine allows that ours takes; 1 is the bar. */
export const engineChart = (rows: readonly EngineRow[]): string => {
  const judged = rows.filter(({ ofBar }) => ofBar !== null).toReversed();
  return drawn(
    {
      grid: { left: 400, right: 50, top: 20, bottom: 40 },
      xAxis: {
        type: 'log',
        min: 0.01,
        startValue: 0.01,
        name: 'of the bar',
        nameLocation: 'middle',
        nameGap: 25,
      },
      yAxis: {
        type: 'category',
        data: judged.map(({ what }) => what),
        axisLabel: { width: 380, overflow: 'truncate' },
      },
      series: {
        type: 'bar',
        data: judged.map(({ ofBar }) => ({
          value: Math.max(ofBar ?? 0, 0.0101),
          itemStyle: { color: (ofBar ?? 0) <= 1 ? ours : beyond },
        })),
        markLine: {
          symbol: 'none',
          label: { formatter: 'bar' },
          data: [{ xAxis: 1 }],
          lineStyle: { color: '#333333' },
        },
      },
    },
    60 + judged.length * 26,
  );
};

const panel = 290;
const leftOf = (index: number): number => 50 + index * panel;

const lineOf = (name: string, index: number, data: readonly (number | null)[]) => ({
  name,
  type: 'line',
  data,
  xAxisIndex: index,
  yAxisIndex: index,
  ...(name === 'ours'
    ? { lineStyle: { width: 3 }, itemStyle: { color: ours }, z: 9 }
    : { lineStyle: { width: 1 }, symbolSize: 5 }),
});

/** Ours and those published on one set. */
const linesOf = (set: string, index: number, runs: readonly LevellingRun[]) => {
  const found = efforts.map((effort) => {
    const values = runs
      .filter((run) => run.set === set && run.schedules === effort)
      .map(({ above }) => above);
    return values.length === 0 ? null : mean(values);
  });
  return [
    lineOf('ours', index, found),
    ...published.map(({ name, by }) => lineOf(name, index, by[set] ?? [])),
  ];
};

/** A panel for each set: the average deviation by the number of schedules, ours before those published. */
export const levellingChart = (runs: readonly LevellingRun[]): string => {
  const sets = [...new Set(runs.map(({ set }) => set))];
  const title = (text: string, index: number) => ({ text, left: leftOf(index), textStyle: { fontSize: 13 } });
  return drawn(
    {
      title: sets.map((set, index) => title(set.toUpperCase(), index)),
      legend: { bottom: 0, textStyle: { fontSize: 11 } },
      grid: sets.map((_, index) => ({ left: leftOf(index), width: panel - 70, top: 45, bottom: 110 })),
      xAxis: sets.map((_, index) => ({
        type: 'category',
        gridIndex: index,
        data: efforts.map((effort) => effort.toLocaleString('en')),
      })),
      yAxis: sets.map((_, index) => ({
        type: 'value',
        gridIndex: index,
        scale: true,
        axisLabel: { formatter: '{value} %' },
      })),
      series: sets.flatMap((set, index) => linesOf(set, index, runs)),
    },
    390,
  );
};

/** The median answer of every operation beside the best peer's, on a logarithmic scale. */
export const operationsChart = ({ operations }: Run): string => {
  const names = (Object.keys(standards) as OperationName[]).filter((name) => operations[name]).toReversed();
  const bar = (name: string, color: string, data: readonly (number | null)[]) => ({
    name,
    type: 'bar',
    itemStyle: { color },
    data,
  });
  return drawn(
    {
      legend: { top: 0 },
      grid: { left: 150, right: 40, top: 35, bottom: 40 },
      xAxis: {
        type: 'log',
        min: 0.1,
        startValue: 0.1,
        name: 'ms at the median',
        nameLocation: 'middle',
        nameGap: 25,
      },
      yAxis: { type: 'category', data: names },
      series: [
        bar(
          'best peer',
          others,
          names.map((name) => standards[name].peer.p50),
        ),
        bar(
          '中枢',
          ours,
          names.map((name) => operations[name]?.p50 ?? null),
        ),
      ],
    },
    80 + names.length * 32,
  );
};
