import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { useTheme } from '#web/theme/theme.tsx';
import { useMoneyScale } from '../../projects/ui/money-scale.ts';
import { cashOption } from './cash-option.ts';
import { caseTexts } from './texts.ts';

use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, CanvasRenderer]);

interface CashChartProps {
  readonly flow: readonly number[];
  readonly cumulated: readonly number[];
}

/** Net flow and running sum by year. */
export function CashChart({ flow, cumulated }: CashChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const t = useTexts(caseTexts);
  const { isDark } = useTheme();
  const { moneyUnit } = useFormat();
  const scale = useMoneyScale();
  // The colours come from the document, so another theme is another chart.
  const theme = isDark ? 'dark' : 'light';
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const chart = init(element);
    chart.setOption(
      cashOption({
        flow,
        cumulated,
        scale,
        moneyUnit,
        names: { net: t.net, cumulated: t.cumulated },
        yearName: (year) => fill(t.year, { year }),
        style: getComputedStyle(document.documentElement),
        theme,
      }),
    );
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [flow, cumulated, theme, moneyUnit, scale, t]);
  return <div ref={frame} className="zs-proposal-chart" role="img" aria-label={t.flow} />;
}
