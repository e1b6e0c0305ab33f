import type { ImportDetail } from '../../../imports/schema.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateText } from '#web/kit/DateText.tsx';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import { Counts } from '../table/Counts.tsx';
import { DoubtTable } from '../table/DoubtTable.tsx';
import { importTexts } from '../texts.ts';
import { State } from './State.tsx';
import { PlanReport } from './PlanReport.tsx';
import { rulesOf } from './report-parts.ts';
import { UndoButton } from './UndoButton.tsx';
import '../import.css';

const nobody = '00000000-0000-0000-0000-000000000000';

/** The report of one import: counts, what was doubted, lost or different, and the way back. */
export function ImportDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const run = useGet(
    '/api/imports/{id}',
    { params: { id: id === '' ? nobody : id } },
    { enabled: id !== '' },
  );
  const shown = run.data?.id === id ? run.data : undefined;
  return (
    <DetailDrawer isOpen={id !== ''} title={shown?.fileName ?? ''} onClose={onClose} width={820}>
      <ProblemNotice error={run.error} />
      {shown ? <Report run={shown} /> : null}
    </DetailDrawer>
  );
}

function Report({ run }: { readonly run: ImportDetail }) {
  const t = useTexts(importTexts);
  return (
    <div className="zs-stack">
      <Facts
        facts={[
          { label: t.state, value: <State state={run.state} /> },
          { label: t.kind, value: t[run.kind] },
          { label: t.by, value: run.by },
          { label: t.at, value: <DateText value={run.appliedAt ?? run.createdAt} /> },
        ]}
      />
      <div className="zs-import-actions">
        {run.state === 'applied' ? <UndoButton run={run} /> : null}
        {run.state === 'previewed' && run.kind !== 'plan' ? (
          <LinkButton to={withQuery(paths.import, { run: run.id })} type="primary">
            {t.goOn}
          </LinkButton>
        ) : null}
      </div>
      {run.kind === 'plan' ? (
        <PlanReport run={run} />
      ) : (
        <>
          <Counts counts={run.summary} keptAsText={Number(run.summary['keptAsText'] ?? 0)} />
          <DoubtTable importId={run.id} byRule={rulesOf(run.report)} />
        </>
      )}
    </div>
  );
}
