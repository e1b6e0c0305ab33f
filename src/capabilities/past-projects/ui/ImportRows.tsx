import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { fill } from '#platform/i18n.ts';
import type { RowsImported } from '#platform/rows/messages.ts';
import { upload } from '#web/api/upload.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { FileDrop } from '#web/kit/FileDrop.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowFaults } from '#web/kit/RowFaults.tsx';
import { rowsTexts } from './texts.ts';

interface ImportRowsProps {
  readonly title: string;
  readonly path: '/api/past-projects/imports' | '/api/proposals/imports';
  readonly template: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

interface Outcome {
  readonly file: File;
  /** What was asked for where a row is faulty. */
  readonly faulty: 'refuse' | 'skip';
  readonly found: RowsImported;
}

/** Takes a table in; faults are named row by row, and the good rows can be saved without them. */
export function ImportRows({ title, path, template, isOpen, onClose }: ImportRowsProps) {
  const t = useTexts(rowsTexts);
  const client = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const send = async (file: File, faulty: Outcome['faulty']) => {
    setIsBusy(true);
    setError(null);
    try {
      setOutcome({ file, faulty, found: await upload(path, { files: [file], query: { faulty } }) });
      await client.invalidateQueries();
    } catch (problem) {
      setOutcome(null);
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    } finally {
      setIsBusy(false);
    }
  };
  const close = () => {
    setOutcome(null);
    setError(null);
    onClose();
  };
  return (
    <Modal
      open={isOpen}
      title={title}
      width={720}
      onCancel={close}
      footer={<Button onClick={close}>{t.close}</Button>}
    >
      <div className="zs-stack">
        <a href={template} download>
          {t.template}
        </a>
        <FileDrop
          accept=".xlsx,.csv,.txt"
          isMultiple={false}
          isBusy={isBusy}
          note={t.note}
          onFiles={([file]) => {
            if (file) void send(file, 'refuse');
          }}
        />
        <ProblemNotice error={error} />
        {outcome ? <Result {...outcome} onSkip={() => void send(outcome.file, 'skip')} /> : null}
      </div>
    </Modal>
  );
}

function Result({ found, faulty, onSkip }: Outcome & { readonly onSkip: () => void }) {
  const t = useTexts(rowsTexts);
  const count = found.faults.length;
  const maySkip = !found.isSaved && count > 0 && faulty === 'refuse';
  const nothing = count === 0 ? t.noRows : fill(maySkip ? t.none : t.noneGood, { count });
  const text = found.isSaved
    ? [fill(t.saved, { ...found }), ...(count > 0 ? [fill(t.left, { count })] : [])].join(' · ')
    : nothing;
  return (
    <>
      <Alert
        role="status"
        type={found.isSaved && count === 0 ? 'success' : 'warning'}
        title={text}
        action={
          maySkip ? (
            <Button size="small" onClick={onSkip}>
              {t.saveGood}
            </Button>
          ) : null
        }
      />
      {count > 0 ? <RowFaults faults={found.faults} /> : null}
    </>
  );
}
