import { Button } from 'antd';
import { useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { TabBar } from '#web/kit/TabBar.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useRecordTitle } from '#web/routing/record-title.ts';
import { usePageParams, useUrlState } from '#web/routing/url-state.ts';
import type { RoundRecord } from '../../scoring/schema/rounds.ts';
import { RoundForm } from '../../scoring/ui/RoundForm.tsx';
import { RoundSetup } from '../../scoring/ui/RoundSetup.tsx';
import { ScoreTable } from '../../scoring/ui/ScoreTable.tsx';
import { CapacityStep } from './CapacityStep.tsx';
import { ConsultationStep } from './ConsultationStep.tsx';
import { FinalStep } from './FinalStep.tsx';
import { PreliminaryStep } from './PreliminaryStep.tsx';
import { roundSteps } from './round-steps.ts';
import './selection.css';
import { StudyStep } from './StudyStep.tsx';
import { selectionTexts } from './texts.ts';

/** A round step by step, from its criteria to the decision. */
export function RoundPage() {
  const t = useTexts(selectionTexts);
  const { money, moneyUnit, date } = useFormat();
  const { roundId: id } = usePageParams<'roundId'>();
  const [{ step }, setUrl] = useUrlState({ step: 'setup' });
  const [isEditing, setEditing] = useState(false);
  const { data, error, refetch } = useGet('/api/rounds/{id}', { params: { id } });
  const round = data?.id === id ? data : undefined;
  const name = round ? [...new Set([round.number, round.name])].join(' ') : undefined;
  useRecordTitle(name);
  return (
    <>
      <PageHeader
        title={name ?? t.round}
        subtitle={
          round
            ? [
                round.budgetFen === null ? null : `${money(round.budgetFen)} ${moneyUnit}`,
                round.decidesOn === null ? null : date(round.decidesOn),
                round.criteriaName,
              ]
                .filter(Boolean)
                .join(' · ')
            : undefined
        }
        breadcrumb={<PageLink to={paths.rounds}>{t.round}</PageLink>}
        actions={round?.mayManage ? <Button onClick={() => setEditing(true)}>{t.edit}</Button> : null}
      />
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {round ? (
        <TabBar
          label={t.steps}
          tabs={roundSteps.map((key, index) => ({
            key,
            label: index < 6 ? `${index + 1} ${t[key]}` : t[key],
          }))}
          active={step}
          onChange={(next) => setUrl({ step: next })}
        >
          <Step step={step} round={round} />
        </TabBar>
      ) : null}
      {round ? <RoundForm round={round} isOpen={isEditing} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

function Step({ step, round }: { readonly step: string; readonly round: RoundRecord }) {
  switch (step) {
    case 'scoring':
      return <ScoreTable round={round} />;
    case 'preliminary':
      return <PreliminaryStep round={round} />;
    case 'capacity':
      return <CapacityStep round={round} />;
    case 'consultation':
      return <ConsultationStep round={round} />;
    case 'final':
      return <FinalStep round={round} />;
    case 'study':
      return <StudyStep round={round} />;
    default:
      return <RoundSetup round={round} />;
  }
}
