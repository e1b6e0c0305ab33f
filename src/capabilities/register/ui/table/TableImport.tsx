import { useGet } from '#web/api/use-get.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DifferencesStep } from './DifferencesStep.tsx';
import { PlanRun } from '../plans/PlanRun.tsx';
import { RunReport } from '../runs/RunReport.tsx';
import { DoneStep } from './DoneStep.tsx';
import { usePreview } from './use-preview.ts';

export type TableStep = 'columns' | 'differences';

interface TableImportProps {
  readonly runId: string;
  readonly step: TableStep;
  readonly onStep: (step: TableStep) => void;
  readonly onRestart: () => void;
  readonly waiting: readonly File[];
}

/** One table, or a plan that waits, on its way in; a run that is applied shows its result whatever the address says. */
export function TableImport({ runId, step, onStep, onRestart, waiting }: TableImportProps) {
  const run = useGet('/api/imports/{id}', { params: { id: runId } });
  if (run.error) return <ProblemNotice error={run.error} onRetry={() => void run.refetch()} />;
  if (!run.data) return <RowSkeletons count={8} />;
  if (run.data.kind === 'plan')
    return run.data.state === 'previewed' ? (
      <PlanRun run={run.data} onGone={onRestart} />
    ) : (
      <RunReport run={run.data} onGone={onRestart} />
    );
  if (run.data.state !== 'previewed')
    return <DoneStep run={run.data} onRestart={onRestart} waiting={waiting} />;
  return <Previewed runId={runId} step={step} onStep={onStep} />;
}

function Previewed({ runId, step, onStep }: Pick<TableImportProps, 'runId' | 'step' | 'onStep'>) {
  const { preview, change, isSending, error } = usePreview(runId);
  if (preview.error) return <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <RowSkeletons count={8} />;
  const props = { preview: preview.data, change, isSending, error, onStep };
  return step === 'columns' ? <ColumnsStep {...props} /> : <DifferencesStep {...props} />;
}
