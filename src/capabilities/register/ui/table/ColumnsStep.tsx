import { Alert, Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { importTexts } from '../texts.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { DoubtTable } from './DoubtTable.tsx';
import type { StepProps } from './step-props.ts';

/** Which column fills which field, with samples; sheet and heading row can be set right. */
export function ColumnsStep({ preview, change, isSending, error, onStep }: StepProps) {
  const t = useTexts(importTexts);
  const { encoding, separator, rows } = preview;
  const readAs =
    encoding === null
      ? fill(t.readSheet, { rows })
      : fill(t.readAs, { encoding, separator: nameOf(separator), rows });
  return (
    <div className="zs-stack" aria-busy={isSending}>
      <ProblemNotice error={error} />
      {preview.isRemembered ? <Alert type="info" showIcon title={t.remembered} /> : null}
      <Card title={preview.fileName} extra={<span className="zs-muted">{readAs}</span>} isFlush>
        <Place key={`${preview.sheet} ${preview.headingRow}`} preview={preview} change={change} />
        <ColumnTable preview={preview} change={change} isSending={isSending} />
      </Card>
      <div className="zs-import-actions">
        <Button type="primary" loading={isSending} onClick={() => onStep('differences')}>
          {t.toDifferences}
        </Button>
      </div>
      <DoubtTable
        key={JSON.stringify(preview.mapped) + String(preview.headingRow)}
        importId={preview.importId}
        byRule={preview.doubtsByRule}
      />
    </div>
  );
}

const nameOf = (separator: string | null): string => (separator === '\t' ? 'Tab' : (separator ?? ''));

function Place({ preview, change }: Pick<StepProps, 'preview' | 'change'>) {
  const t = useTexts(importTexts);
  const [row, setRow] = useState<number | null>(preview.headingRow);
  return (
    <div className="zs-import-place">
      {preview.sheets.length > 1 ? (
        <label>
          <span className="zs-muted">{t.sheet}</span>
          <Select
            value={preview.sheet}
            options={preview.sheets.map((value) => ({ value, label: value }))}
            onChange={(sheet) => void change({ sheet })}
            popupMatchSelectWidth={false}
          />
        </label>
      ) : null}
      <label>
        <span className="zs-muted">{t.headingRow}</span>
        <InputNumber min={1} value={row} onChange={setRow} />
      </label>
      {row !== null && row !== preview.headingRow ? (
        <Button onClick={() => void change({ headingRow: row })}>{t.readAgain}</Button>
      ) : null}
    </div>
  );
}
