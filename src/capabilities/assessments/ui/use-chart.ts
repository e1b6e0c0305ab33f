import { init, type EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef, type RefObject } from 'react';
import { useTheme } from '#web/theme/theme.tsx';

export type Style = Pick<CSSStyleDeclaration, 'getPropertyValue'>;

/** Draws a chart into an element, anew with another theme, and follows its size. Keep `optionOf` stable. */
export const useChart = (optionOf: (style: Style) => EChartsCoreOption): RefObject<HTMLDivElement | null> => {
  const frame = useRef<HTMLDivElement>(null);
  const { isDark } = useTheme();
  // The colours come from the document, so another theme is another chart.
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const chart = init(element);
    chart.setOption({ darkMode: isDark, ...optionOf(getComputedStyle(document.documentElement)) });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [optionOf, isDark]);
  return frame;
};
