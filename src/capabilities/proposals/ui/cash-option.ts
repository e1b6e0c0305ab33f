interface CashLook {
  readonly flow: readonly number[];
  readonly cumulated: readonly number[];
  /** 分 in the unit shown. */
  readonly scale: number;
  readonly moneyUnit: string;
  readonly names: { readonly net: string; readonly cumulated: string };
  readonly yearName: (year: number) => string;
  readonly style: Pick<CSSStyleDeclaration, 'getPropertyValue'>;
  readonly theme: 'light' | 'dark';
}

/** The chart's description: the net flow of each year as a bar, its running sum as a line. */
export const cashOption = (look: CashLook) => {
  const { flow, cumulated, scale, moneyUnit, names, yearName, style, theme } = look;
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const text = { color: token('--zs-text-secondary'), fontFamily: token('--zs-font') };
  const inUnit = (fen: number): number => Math.round((fen / scale) * 100) / 100;
  return {
    animationDuration: 300,
    aria: { enabled: true },
    darkMode: theme === 'dark',
    textStyle: text,
    legend: { top: 0, textStyle: text },
    tooltip: {
      trigger: 'axis' as const,
      backgroundColor: token('--zs-surface-raised'),
      borderColor: token('--zs-border'),
      textStyle: { ...text, color: token('--zs-text') },
      valueFormatter: (value: unknown) =>
        typeof value === 'number' ? `${value.toLocaleString()} ${moneyUnit}` : '—',
    },
    grid: { left: 8, right: 16, top: 34, bottom: 8, containLabel: true },
    xAxis: { type: 'category' as const, data: flow.map((_, year) => yearName(year)), axisLabel: text },
    yAxis: {
      type: 'value' as const,
      name: moneyUnit,
      axisLabel: text,
      splitLine: { lineStyle: { color: token('--zs-border-soft') } },
    },
    series: [
      {
        type: 'bar' as const,
        name: names.net,
        barMaxWidth: 36,
        itemStyle: { color: token('--zs-primary') },
        data: flow.map(inUnit),
      },
      {
        type: 'line' as const,
        name: names.cumulated,
        itemStyle: { color: token('--zs-health-warning') },
        data: cumulated.map(inUnit),
      },
    ],
  };
};
