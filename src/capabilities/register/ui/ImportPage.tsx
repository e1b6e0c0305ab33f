import { useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { Steps } from '#web/kit/Steps.tsx';
import { paths } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import type { ImportDetail } from '../../imports/schema.ts';
import { LeftOutFiles } from './LeftOutFiles.tsx';
import { PlanBatch } from './plans/PlanBatch.tsx';
import { TableImport } from './table/TableImport.tsx';
import { importTexts } from './texts.ts';
import { tableKinds, UploadStep } from './UploadStep.tsx';
import './import.css';

const allStages = ['upload', 'columns', 'differences', 'done'] as const;

/** Brings registers and plans in: upload, columns, differences, done. */
export function ImportPage() {
  const t = useTexts(importTexts);
  const [{ run, step, project, kind }, setUrl] = useUrlState({
    run: '',
    step: 'columns',
    project: '',
    kind: '',
  });
  const [plans, setPlans] = useState<readonly File[]>([]);
  const [tables, setTables] = useState<readonly File[]>([]);
  const [others, setOthers] = useState<readonly File[]>([]);
  const [isFinished, setIsFinished] = useState(false);
  const restart = () => {
    setPlans([]);
    setOthers([]);
    setIsFinished(false);
    setUrl({ run: '', step: 'columns' }, { push: true });
  };
  const opened = useGet('/api/imports/{id}', { params: { id: run } }, { enabled: run !== '' });
  const known = opened.isPlaceholderData ? undefined : opened.data;
  const ofPlans = isFinished ? 'done' : plans.length > 0 ? 'differences' : 'upload';
  const stage = run === '' ? ofPlans : stageOf(known, step);
  const isOfPlans = run === '' ? plans.length > 0 : known?.kind === 'plan';
  // A plan has no columns to match.
  const stages = allStages.filter((one) => !isOfPlans || one !== 'columns');
  const names = {
    upload: t.stepUpload,
    columns: t.stepColumns,
    differences: t.stepDifferences,
    done: t.stepDone,
  };
  const go = (index: number) => (stages[index] === 'upload' ? restart() : setUrl({ step: 'columns' }));
  return (
    <>
      <PageHeader
        title={t.import}
        subtitle={t.importText}
        actions={<LinkButton to={paths.imports}>{t.imports}</LinkButton>}
      />
      <div className="zs-import-steps">
        <Steps
          label={t.steps}
          steps={stages.map((one) => names[one])}
          current={stages.indexOf(stage)}
          {...(stage === 'columns' || stage === 'differences' ? { onGo: go } : {})}
        />
      </div>
      <LeftOutFiles files={others} />
      {run !== '' ? (
        <TableImport
          key={run}
          runId={run}
          step={step === 'differences' ? step : 'columns'}
          onStep={(next) => setUrl({ step: next }, { push: true })}
          onRestart={restart}
          waiting={tables}
        />
      ) : null}
      {run === '' && plans.length > 0 ? (
        <PlanBatch
          files={plans}
          project={project}
          waiting={tables}
          onFinished={() => setIsFinished(true)}
          onRestart={restart}
        />
      ) : null}
      {run === '' && plans.length === 0 ? (
        <UploadStep
          kind={tableKinds.find((known) => known === kind) ?? 'register'}
          onKind={(chosen) => setUrl({ kind: chosen })}
          waiting={tables}
          onWaiting={setTables}
          onOthers={setOthers}
          onPlans={setPlans}
          onRun={(id) => setUrl({ run: id, step: 'columns' }, { push: true })}
        />
      ) : null}
    </>
  );
}

/** How far a run has come; what is applied is done whatever the address says. */
const stageOf = (run: ImportDetail | undefined, step: string): (typeof allStages)[number] => {
  if (run && run.state !== 'previewed') return 'done';
  return step === 'differences' || run?.kind === 'plan' ? 'differences' : 'columns';
};
