import type { HistoryPoint } from '../schema/maturity.ts';
import type { Style } from './use-chart.ts';

/** Results that can be compared: of one unit, by one questionnaire. */
export interface HistoryLine {
  readonly name: string;
  readonly points: readonly (readonly [day: string, index: number])[];
}

interface Words {
  readonly nameOf: (point: HistoryPoint) => string;
  /** The day of an instant. */
  readonly dayOf: (instant: string) => string;
}

export const historyLines = (points: readonly HistoryPoint[], { nameOf, dayOf }: Words): HistoryLine[] => {
  const known = points.flatMap((point) => (point.index === null ? [] : [{ ...point, index: point.index }]));
  const lines = Map.groupBy(
    known,
    ({ pmoUnitId, instrument, contentVersion }) => `${pmoUnitId} ${instrument} ${contentVersion}`,
  );
  return [...lines.values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            name: nameOf(first),
            points: [first, ...others].map(
              ({ closedAt, index }) => [dayOf(closedAt), Math.round(index * 100) / 100] as const,
            ),
          },
        ]
      : [],
  );
};

const colours = ['--zs-primary', '--zs-health-warning', '--zs-health-good', '--zs-health-severe'];

export const historyOption = (lines: readonly HistoryLine[], style: Style) => {
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const text = { color: token('--zs-text-secondary'), fontFamily: token('--zs-font') };
  return {
    animationDuration: 300,
    aria: { enabled: true },
    textStyle: text,
    legend: { top: 0, textStyle: text },
    tooltip: {
      trigger: 'axis' as const,
      backgroundColor: token('--zs-surface-raised'),
      borderColor: token('--zs-border'),
      textStyle: { ...text, color: token('--zs-text') },
    },
    grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
    xAxis: { type: 'time' as const, axisLabel: { ...text, hideOverlap: true } },
    yAxis: {
      type: 'value' as const,
      min: 0,
      max: 5,
      axisLabel: text,
      splitLine: { lineStyle: { color: token('--zs-border-soft') } },
    },
    series: lines.map(({ name, points }, at) => ({
      type: 'line' as const,
      name,
      symbolSize: 8,
      lineStyle: { width: 2, color: token(colours[at % colours.length] ?? '') },
      itemStyle: { color: token(colours[at % colours.length] ?? '') },
      data: points.map(([day, index]) => [day, index]),
    })),
  };
};
