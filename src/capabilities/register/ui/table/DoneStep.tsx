import { Alert, Button } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { paths } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import type { ImportDetail } from '../../../imports/schema.ts';
import type { Counts as CountsOf } from '../../schema.ts';
import { UndoButton } from '../runs/UndoButton.tsx';
import { importTexts } from '../texts.ts';
import { Counts } from './Counts.tsx';
import { DoubtTable } from './DoubtTable.tsx';
import { rulesOf } from '../runs/report-parts.ts';

interface DoneStepProps {
  readonly run: ImportDetail;
  readonly onRestart: () => void;
  readonly waiting: readonly File[];
}

/** What was written, what is left to look at, and the way back. */
export function DoneStep({ run, onRestart, waiting }: DoneStepProps) {
  const t = useTexts(importTexts);
  const isUndone = run.state === 'undone';
  return (
    <div className="zs-stack">
      <Alert
        type={isUndone ? 'info' : 'success'}
        showIcon
        title={isUndone ? t.undone : `${t.imported} · ${run.fileName}`}
      />
      <Counts counts={run.summary as Partial<CountsOf>} keptAsText={Number(run.summary['keptAsText'] ?? 0)} />
      <div className="zs-import-actions">
        {run.kind === 'register' ? (
          <LinkButton to={paths.projects} type="primary">
            {t.toProjects}
          </LinkButton>
        ) : null}
        <Button onClick={onRestart}>
          {waiting.length > 0 ? fill(t.waitingTables, { count: waiting.length }) : t.another}
        </Button>
        {isUndone ? null : <UndoButton run={run} />}
      </div>
      <DoubtTable importId={run.id} byRule={rulesOf(run.report)} />
    </div>
  );
}
