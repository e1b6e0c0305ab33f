import type { WallRow } from '../schema/portfolio.ts';

type Series = 'budgetFen' | 'actualCostFen' | 'forecastFen';

interface CostLook {
  /** 分 in the unit shown. */
  readonly scale: number;
  readonly moneyUnit: string;
  readonly names: Readonly<Record<Series, string>>;
  readonly theme: 'light' | 'dark';
  readonly style: Pick<CSSStyleDeclaration, 'getPropertyValue'>;
}

const colours: Readonly<Record<Series, string>> = {
  budgetFen: '--zs-primary',
  actualCostFen: '--zs-health-warning',
  forecastFen: '--zs-health-unknown',
};

/** The chart's description: one group of bars for each project, largest budget on top. */
export const costOption = (rows: readonly WallRow[], { scale, moneyUnit, names, style, theme }: CostLook) => {
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const text = { color: token('--zs-text-secondary'), fontFamily: token('--zs-font') };
  const shown = rows.toReversed();
  const keys: readonly Series[] = ['budgetFen', 'actualCostFen', 'forecastFen'];
  return {
    animationDuration: 300,
    aria: { enabled: true },
    darkMode: theme === 'dark',
    textStyle: text,
    legend: { top: 0, textStyle: text },
    tooltip: {
      trigger: 'axis' as const,
      axisPointer: { type: 'shadow' as const },
      backgroundColor: token('--zs-surface-raised'),
      borderColor: token('--zs-border'),
      textStyle: { ...text, color: token('--zs-text') },
      valueFormatter: (value: unknown) =>
        typeof value === 'number' ? `${value.toLocaleString()} ${moneyUnit}` : '—',
    },
    grid: { left: 8, right: 24, top: 32, bottom: 8, containLabel: true },
    xAxis: {
      type: 'value' as const,
      name: moneyUnit,
      axisLabel: text,
      splitLine: { lineStyle: { color: token('--zs-border-soft') } },
    },
    yAxis: {
      type: 'category' as const,
      data: shown.map(({ name }) => name),
      axisLabel: { ...text, width: 150, overflow: 'truncate' as const },
    },
    series: keys.map((key) => ({
      type: 'bar' as const,
      name: names[key],
      itemStyle: { color: token(colours[key]) },
      data: shown.map((row) => inUnit(row[key], scale)),
    })),
  };
};

const inUnit = (fen: number | null, scale: number): number | null =>
  fen === null ? null : Math.round((fen / scale) * 100) / 100;
