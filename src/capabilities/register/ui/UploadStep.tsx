import { Alert, Button, InputNumber, Segmented } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { asProblem } from '#web/api/problem.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { FileDrop } from '#web/kit/FileDrop.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { registerKinds } from '../reading/kind-names.ts';
import { accepted, baseName, sortFiles } from './file-kinds.ts';
import { useTableUpload } from './table/use-preview.ts';
import { importTexts } from './texts.ts';

/** Tables of rows, and plans typed as a table. */
export const tableKinds = [...registerKinds, 'plan'] as const;
export type TableKind = (typeof tableKinds)[number];

interface UploadStepProps {
  /** What the page that led here lists. */
  readonly kind: TableKind;
  readonly onKind: (kind: TableKind) => void;
  /** Tables that were dropped together with one that is done. */
  readonly waiting: readonly File[];
  readonly onWaiting: (files: readonly File[]) => void;
  readonly onOthers: (files: readonly File[]) => void;
  readonly onPlans: (files: readonly File[]) => void;
  readonly onRun: (importId: string) => void;
}

/** Takes files and recognises them; tables go on one after the other, plans all at once. */
export function UploadStep({ kind, onKind, waiting, onWaiting, onOthers, onPlans, onRun }: UploadStepProps) {
  const t = useTexts(importTexts);
  const [failed, setFailed] = useState<File | null>(null);
  const [headingRow, setHeadingRow] = useState<number | null>(1);
  const { send, isSending, error } = useTableUpload();
  const read = async (file: File, row?: number) => {
    if (kind === 'plan') return onPlans([file]);
    setFailed(file);
    const preview = await send(file, { kind, ...(row === undefined ? {} : { headingRow: row }) });
    if (preview) onRun(preview.importId);
  };
  const take = async (files: readonly File[], leftOut: readonly File[]) => {
    const sorted = await sortFiles(files);
    onOthers([...leftOut, ...sorted.others]);
    if (kind === 'plan') {
      const all = [...sorted.plans, ...sorted.tables];
      if (all.length > 0) onPlans(all);
      return;
    }
    const [first, ...rest] = sorted.tables;
    if (sorted.plans.length > 0) {
      onWaiting(sorted.tables);
      onPlans(sorted.plans);
    } else if (first) {
      onWaiting(rest);
      await read(first);
    }
  };
  const [next, ...later] = waiting;
  return (
    <div className="zs-stack">
      <Card
        title={t.tableKind}
        extra={
          <a href={kind === 'plan' ? '/api/plans/template' : `/api/registers/template?kind=${kind}`}>
            {t.template}
          </a>
        }
      >
        <div className="zs-stack">
          <div className="zs-import-kinds">
            <Segmented<TableKind>
              aria-label={t.tableKind}
              value={kind}
              onChange={onKind}
              options={tableKinds.map((value) => ({
                value,
                label: t[value],
              }))}
            />
          </div>
          <FileDrop
            accept={accepted}
            isBusy={isSending}
            note={t.dropNote}
            onFiles={(files, leftOut) => void take(files, leftOut)}
          />
        </div>
      </Card>
      <ProblemNotice error={error} />
      {failed && asProblem(error)?.rule === 'register.no-heading' ? (
        <div className="zs-import-actions">
          <label>
            {t.headingRow} <InputNumber min={1} value={headingRow} onChange={setHeadingRow} />
          </label>
          <Button onClick={() => void read(failed, headingRow ?? 1)}>{t.readAgain}</Button>
        </div>
      ) : null}
      {next && !isSending ? (
        <Alert
          type="info"
          showIcon
          title={fill(t.waitingTables, { count: waiting.length })}
          action={
            <Button
              size="small"
              onClick={() => {
                onWaiting(later);
                void read(next);
              }}
            >
              {fill(t.nextTable, { name: baseName(next.name) })}
            </Button>
          }
        />
      ) : null}
    </div>
  );
}
