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
      radius: '58%',
      center: ['50%', series.length > 1 ? '47%' : '50%'],
      axisName: { ...text, fontSize: 12, formatter: (name?: string) => inLines(name ?? '') },
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

const wide = /\p{Script=Han}/u;

/** A name in lines of at most six Chinese characters, evenly filled, or of whole words of about fourteen letters. */
const inLines = (name: string): string => {
  if (wide.test(name)) {
    const count = Math.ceil(name.length / 6);
    const length = Math.ceil(name.length / count);
    return Array.from({ length: count }, (_, at) => name.slice(at * length, (at + 1) * length)).join('\n');
  }
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 14) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
};
