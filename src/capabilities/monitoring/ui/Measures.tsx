import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import type { Measure } from '../schema.ts';
import { useFigure } from './figure-text.ts';
import { MeasureForm } from './MeasureForm.tsx';
import { monitoringTexts } from './texts.ts';
import { WithdrawMeasure } from './WithdrawMeasure.tsx';

interface MeasuresProps {
  readonly projectId: string;
  readonly measures: readonly Measure[];
  readonly mayUpdate: boolean;
}

const sums = ['bac', 'pv', 'ev', 'ac'] as const;

/** The figures of the periods, newest first. */
export function Measures({ projectId, measures, mayUpdate }: MeasuresProps) {
  const t = useTexts(monitoringTexts);
  const { withUnit } = useFormat();
  const [edited, setEdited] = useState<Measure | 'new' | null>(null);
  const [withdrawn, setWithdrawn] = useState<Measure | null>(null);
  const enter = mayUpdate ? (
    <Button icon={<PlusOutlined />} onClick={() => setEdited('new')}>
      {t.enter}
    </Button>
  ) : null;
  return (
    <Card title={t.periods} extra={enter}>
      {measures.length === 0 ? <span className="zs-muted">{t.noPeriods}</span> : null}
      {measures.length > 0 ? (
        <div className="zs-health-scroll">
          <table className="zs-health-dimensions">
            <thead>
              <tr>
                <th scope="col">{t.period}</th>
                {sums.map((key) => (
                  <th key={key} scope="col">
                    {withUnit(key.toUpperCase())}
                  </th>
                ))}
                <th scope="col">{t.spiShort}</th>
                <th scope="col">{t.cpiShort}</th>
                <th scope="col">{t.spiT}</th>
                {mayUpdate ? <th scope="col">{t.correct}</th> : null}
              </tr>
            </thead>
            <tbody>
              {measures.map((measure) => (
                <Row
                  key={measure.id}
                  measure={measure}
                  acts={
                    mayUpdate
                      ? { onCorrect: () => setEdited(measure), onWithdraw: () => setWithdrawn(measure) }
                      : null
                  }
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <MeasureForm
        projectId={projectId}
        measure={edited}
        latest={measures[0] ?? null}
        onClose={() => setEdited(null)}
      />
      <WithdrawMeasure projectId={projectId} measure={withdrawn} onClose={() => setWithdrawn(null)} />
    </Card>
  );
}

interface RowProps {
  readonly measure: Measure;
  readonly acts: { readonly onCorrect: () => void; readonly onWithdraw: () => void } | null;
}

function Row({ measure, acts }: RowProps) {
  const t = useTexts(monitoringTexts);
  const { money, number } = useFormat();
  const tell = useFigure();
  const index = (value: number): string => number(value, 2);
  return (
    <tr className="zs-number">
      <td title={measure.asOf}>{measure.period}</td>
      {sums.map((key) => (
        <td key={key}>{money(measure[`${key}Fen`])}</td>
      ))}
      <td>{tell(measure.spi, index)}</td>
      <td>{tell(measure.cpi, index)}</td>
      <td>{measure.spiT === null ? '—' : index(measure.spiT)}</td>
      {acts ? (
        <td>
          <Button size="small" type="link" onClick={acts.onCorrect}>
            {t.correct}
          </Button>
          <Button size="small" type="link" onClick={acts.onWithdraw}>
            {t.withdraw}
          </Button>
        </td>
      ) : null}
    </tr>
  );
}
