import type { Style } from './use-chart.ts';

export interface RadarSeries {
  readonly name: string;
  /** Null is drawn as nothing, not as 0. */
  readonly values: readonly (number | null)[];
}

export interface RadarAxes {
  readonly names: readonly string[];
  readonly max: number;
}

const colours = ['--zs-primary', '--zs-health-warning', '--zs-health-good'];

/** One area for each series over the same axes. */
export const radarOption = ({ names, max }: RadarAxes, series: readonly RadarSeries[], style: Style) => {
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const text = { color: token('--zs-text-secondary'), fontFamily: token('--zs-font') };
  return {
    animationDuration: 300,
    aria: { enabled: true },
    textStyle: text,
    legend: series.length > 1 ? { bottom: 0, textStyle: text } : { show: false },
    tooltip: {
      backgroundColor: token('--zs-surface-raised'),
      borderColor: token('--zs-border'),
      textStyle: { ...text, color: token('--zs-text') },
    },
    radar: {
      indicator: names.map((name) => ({ name, max })),
      radius: '62%',
      center: ['50%', series.length > 1 ? '47%' : '50%'],
      axisName: { ...text, fontSize: 12, width: 88, overflow: 'break' as const },
      splitArea: { show: false },
      splitLine: { lineStyle: { color: token('--zs-border') } },
      axisLine: { lineStyle: { color: token('--zs-border') } },
    },
    series: [
      {
        type: 'radar' as const,
        data: series.map(({ name, values }, at) => ({
          name,
          value: values.map((value) => (value === null ? '-' : Math.round(value * 100) / 100)),
          areaStyle: { opacity: at === 0 ? 0.18 : 0.06 },
          lineStyle: { color: token(colours[at] ?? '--zs-primary'), width: 2 },
          itemStyle: { color: token(colours[at] ?? '--zs-primary') },
        })),
      },
    ],
  };
};
