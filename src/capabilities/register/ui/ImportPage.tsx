import { useState } from 'react';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { Steps } from '#web/kit/Steps.tsx';
import { paths } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import { LeftOutFiles } from './LeftOutFiles.tsx';
import { PlanBatch } from './plans/PlanBatch.tsx';
import { TableImport } from './table/TableImport.tsx';
import { importTexts } from './texts.ts';
import { tableKinds, UploadStep } from './UploadStep.tsx';
import './import.css';

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
  const ofPlans = isFinished ? 3 : plans.length > 0 ? 2 : 0;
  const at = run === '' ? ofPlans : step === 'done' ? 3 : step === 'differences' ? 2 : 1;
  const go = (index: number) =>
    index === 0 ? restart() : setUrl({ step: index === 1 ? 'columns' : 'differences' });
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
          steps={[t.stepUpload, t.stepColumns, t.stepDifferences, t.stepDone]}
          current={at}
          {...(at > 0 && at < 3 ? { onGo: go } : {})}
        />
      </div>
      <LeftOutFiles files={others} />
      {run !== '' ? (
        <TableImport
          key={run}
          runId={run}
          step={step === 'differences' || step === 'done' ? step : 'columns'}
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
