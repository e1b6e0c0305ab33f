import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { monitoringTexts } from './texts.ts';

interface DataSpanProps {
  readonly asOf: string;
  readonly dataFrom: string | null;
  readonly dataTo: string | null;
}

/** As of when the figures are, and how old the data behind them is. */
export function DataSpan({ asOf, dataFrom, dataTo }: DataSpanProps) {
  const t = useTexts(monitoringTexts);
  const { instant } = useFormat();
  const span = dataFrom && dataTo ? fill(t.dataSpan, { from: dataFrom, to: dataTo }) : t.noFigures;
  return (
    <>
      {fill(t.asOf, { at: instant(asOf) })} · {span}
    </>
  );
}
