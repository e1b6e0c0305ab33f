import type { ImportDetail } from '../../../imports/schema.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateText } from '#web/kit/DateText.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import { Counts } from '../table/Counts.tsx';
import { DoubtTable } from '../table/DoubtTable.tsx';
import { importTexts } from '../texts.ts';
import { DiscardButton } from './DiscardButton.tsx';
import { State } from './State.tsx';
import { PlanReport } from './PlanReport.tsx';
import { rulesOf } from './report-parts.ts';
import { UndoButton } from './UndoButton.tsx';
import '../import.css';

interface RunReportProps {
  readonly run: ImportDetail;
  /** Called when the run was dropped and there is nothing left to show. */
  readonly onGone: () => void;
}

/** One import with its report; it can be gone on with or dropped before it is applied, and undone after. */
export function RunReport({ run, onGone }: RunReportProps) {
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
        {run.state === 'previewed' ? (
          <>
            <LinkButton to={withQuery(paths.import, { run: run.id })} type="primary">
              {t.goOn}
            </LinkButton>
            <DiscardButton id={run.id} onGone={onGone} />
          </>
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
