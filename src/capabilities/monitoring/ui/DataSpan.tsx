import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Unbroken } from '#web/kit/Unbroken.tsx';
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
  const spanOf = (from: string, to: string) =>
    from === to ? fill(t.dataOf, { on: to }) : fill(t.dataSpan, { from, to });
  const span = dataFrom && dataTo ? spanOf(dataFrom, dataTo) : t.noFigures;
  return <Unbroken>{`${fill(t.asOf, { at: instant(asOf) })} · ${span}`}</Unbroken>;
}
