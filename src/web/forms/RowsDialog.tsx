import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import type { RowsImported } from '#platform/rows/messages.ts';
import { defineTexts, useTexts } from '../i18n/texts.ts';
import { FileDrop } from '../kit/FileDrop.tsx';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import { RowFaults } from '../kit/RowFaults.tsx';

const rowsDialogTexts = defineTexts({
  template: ['下载模板', 'Download the template'],
  note: ['Excel 或 CSV；第一行为列名', 'Excel or CSV with headings in the first row'],
  close: ['关闭', 'Close'],
});

/** A table as it was sent, and what came of it. */
export interface RowsOutcome<How> {
  readonly file: File;
  /** How it was asked to be taken. */
  readonly how: How;
  readonly found: RowsImported;
}

/** What the dialog says of an outcome, and what may be done next with the same file. */
export interface RowsTold<How> {
  readonly text: string;
  readonly type: 'success' | 'info' | 'warning';
  readonly next?: { readonly how: How; readonly label: string };
}

interface RowsDialogProps<How> {
  readonly title: string;
  /** Address of the template. */
  readonly template: string;
  readonly note?: string;
  /** How a file is taken as soon as it is chosen. */
  readonly first: How;
  readonly send: (file: File, how: How) => Promise<RowsImported>;
  readonly tell: (outcome: RowsOutcome<How>) => RowsTold<How>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Takes a table in: what came of it is told, its faults row by row, before anything further is done with it. */
export function RowsDialog<How>({ title, template, note, isOpen, onClose, ...asked }: RowsDialogProps<How>) {
  const t = useTexts(rowsDialogTexts);
  const { outcome, error, isBusy, take, forget } = useTaken(asked);
  const told = outcome ? asked.tell(outcome) : null;
  const close = () => {
    forget();
    onClose();
  };
  return (
    <Modal
      open={isOpen}
      title={title}
      width={720}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{t.close}</Button>
          {outcome && told?.next ? (
            <Next next={told.next} isBusy={isBusy} onTake={(how) => take(outcome.file, how)} />
          ) : null}
        </>
      }
    >
      <div className="zs-stack">
        <a href={template} download>
          {t.template}
        </a>
        <FileDrop
          accept=".xlsx,.csv,.txt"
          isMultiple={false}
          isBusy={isBusy}
          note={note ?? t.note}
          onFiles={([file]) => {
            if (file) take(file, asked.first);
          }}
        />
        <ProblemNotice error={error} />
        {outcome && told ? (
          <>
            <Alert role="status" type={told.type} title={`${outcome.file.name} · ${told.text}`} />
            {outcome.found.faults.length > 0 ? <RowFaults faults={outcome.found.faults} /> : null}
          </>
        ) : null}
      </div>
    </Modal>
  );
}

interface NextProps<How> {
  readonly next: NonNullable<RowsTold<How>['next']>;
  readonly isBusy: boolean;
  readonly onTake: (how: How) => void;
}

function Next<How>({ next: { how, label }, isBusy, onTake }: NextProps<How>) {
  return (
    <Button type="primary" loading={isBusy} onClick={() => onTake(how)}>
      {label}
    </Button>
  );
}

const useTaken = <How,>({ send }: Pick<RowsDialogProps<How>, 'send'>) => {
  const client = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [outcome, setOutcome] = useState<RowsOutcome<How> | null>(null);
  const run = async (file: File, how: How) => {
    setIsBusy(true);
    setError(null);
    try {
      const found = await send(file, how);
      setOutcome({ file, how, found });
      if (found.isSaved) await client.invalidateQueries();
    } catch (problem) {
      setOutcome(null);
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    } finally {
      setIsBusy(false);
    }
  };
  const forget = () => {
    setOutcome(null);
    setError(null);
  };
  return { outcome, error, isBusy, forget, take: (file: File, how: How) => void run(file, how) };
};
