import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { useTheme } from '#web/theme/theme.tsx';
import { useMoneyScale } from '../../projects/ui/money-scale.ts';
import type { WallRow } from '../schema/portfolio.ts';
import { costOption } from './cost-option.ts';
import { monitoringTexts } from './texts.ts';

use([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, CanvasRenderer]);

/** Budget, actual and forecast cost side by side for each project. */
export function CostChart({ rows }: { readonly rows: readonly WallRow[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const t = useTexts(monitoringTexts);
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
      costOption(rows, {
        scale,
        moneyUnit,
        names: { budgetFen: t.budgetSeries, actualCostFen: t.actualSeries, forecastFen: t.forecastSeries },
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
  }, [rows, theme, moneyUnit, scale, t]);
  return <div ref={frame} className="zs-cost-chart" role="img" aria-label={t.costs} />;
}
