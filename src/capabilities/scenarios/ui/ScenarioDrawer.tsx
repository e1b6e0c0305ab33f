import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ApprovalPanel } from '#capabilities/approvals/ui/ApprovalPanel.tsx';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import type { ScenarioDetail } from '../schema.ts';
import { AdoptForm } from './AdoptForm.tsx';
import { LinesForm } from './LinesForm.tsx';
import { Remarks } from './Remarks.tsx';
import { scenarioTexts } from './texts.ts';

interface ScenarioDrawerProps {
  readonly id: string;
  readonly isDecided: boolean;
  readonly mayManage: boolean;
  readonly onClose: () => void;
}

/** One scenario: what it changes, whether it is up to date, and its adoption. */
export function ScenarioDrawer({ id, isDecided, mayManage, onClose }: ScenarioDrawerProps) {
  const t = useTexts(scenarioTexts);
  const [isAsking, setAsking] = useState(false);
  const { data, error, refetch, isFetching } = useGet('/api/scenarios/{id}', { params: { id } });
  const isOpenToChange = mayManage && data?.state === 'draft';
  const blocked = isDecided ? (data?.changes.length ? t.changedFirst : undefined) : t.undecided;
  return (
    <DetailDrawer
      isOpen
      width={760}
      title={data?.name ?? t.title}
      onClose={onClose}
      actions={
        isOpenToChange ? (
          // What was saved a moment ago is being read: it is asked for as it is, not as it was.
          <Button
            disabled={blocked !== undefined || isFetching}
            title={blocked}
            onClick={() => setAsking(true)}
          >
            {t.adopt}
          </Button>
        ) : null
      }
    >
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data ? (
        <div className="zs-stack">
          {isOpenToChange && blocked ? <p className="zs-muted">{blocked}</p> : null}
          {data.note ? <p>{data.note}</p> : null}
          {data.memoId ? <PageLink to={`${paths.decisions}?open=${data.memoId}`}>{t.memo}</PageLink> : null}
          {data.changes.length > 0 ? <Outdated scenario={data} mayManage={isOpenToChange} /> : null}
          <LinesForm key={data.version} scenario={data} mayChange={isOpenToChange} />
          <ApprovalPanel kind="scenario" subjectId={id} />
          {isAsking ? <AdoptForm scenario={data} onClose={() => setAsking(false)} /> : null}
        </div>
      ) : null}
    </DetailDrawer>
  );
}

function Outdated({
  scenario,
  mayManage,
}: {
  readonly scenario: ScenarioDetail;
  readonly mayManage: boolean;
}) {
  const t = useTexts(scenarioTexts);
  const rebase = useWrite('PUT', '/api/scenarios/{id}/base');
  const { id, version, changes } = scenario;
  return (
    <>
      <ProblemNotice error={rebase.error} />
      <Alert
        type="warning"
        title={t.changed}
        description={<Remarks told={changes} none="" />}
        action={
          mayManage ? (
            <Button
              size="small"
              loading={rebase.isPending}
              onClick={() => rebase.mutate({ params: { id }, body: { version } })}
            >
              {t.rebase}
            </Button>
          ) : null
        }
      />
    </>
  );
}
