import { Button, Space } from 'antd';
import { useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { ApprovalPanel } from '../../approvals/ui/ApprovalPanel.tsx';
import { SubmitForApproval } from '../../approvals/ui/SubmitForApproval.tsx';
import { categoryNames } from '../../portfolio-plans/names.ts';
import { initiationStateNames } from '../names.ts';
import type { InitiationDetail } from '../schema.ts';
import { ConditionList } from './ConditionList.tsx';
import { ChangeInitiationForm } from './InitiationForm.tsx';
import './initiation.css';
import { RoutePreviewCard } from './RoutePreviewCard.tsx';
import { initiationTexts } from './texts.ts';

interface InitiationDrawerProps {
  /** '' = none. */
  readonly id: string;
  readonly onClose: () => void;
}

/** One request: what is asked, how it is decided, what came of it. */
export function InitiationDrawer({ id, onClose }: InitiationDrawerProps) {
  const t = useTexts(initiationTexts);
  const [isEditing, setIsEditing] = useState(false);
  const found = useGet('/api/initiations/{id}', { params: { id } }, { enabled: id !== '' });
  const request = found.data?.id === id ? found.data : undefined;
  return (
    <DetailDrawer
      isOpen={id !== ''}
      title={request?.title ?? t.title}
      width={760}
      onClose={onClose}
      actions={
        request?.mayEdit ? (
          <Space wrap>
            <Button onClick={() => setIsEditing(true)}>{t.editRequest}</Button>
            <SubmitForApproval kind="initiation" subjectId={request.id} />
          </Space>
        ) : null
      }
    >
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      {request ? <Request request={request} /> : <RowSkeletons count={8} />}
      <ChangeInitiationForm
        request={isEditing ? (request ?? null) : null}
        onClose={() => setIsEditing(false)}
      />
    </DetailDrawer>
  );
}

function Request({ request }: { readonly request: InitiationDetail }) {
  const t = useTexts(initiationTexts);
  const say = useText();
  const { money, moneyUnit } = useFormat();
  const { projectId, projectCode, memo, memoId, category } = request;
  return (
    <div className="zs-stack">
      <Facts
        facts={[
          { label: t.state, value: say(initiationStateNames[request.state]) },
          {
            label: t.projectCode,
            value:
              projectId && projectCode ? (
                <PageLink to={paths.project(projectId)}>{projectCode}</PageLink>
              ) : null,
          },
          {
            label: t.memo,
            value:
              memo && memoId ? (
                <PageLink to={withQuery(paths.decisions, { open: memoId })}>{memo}</PageLink>
              ) : null,
          },
          { label: t.klass, value: request.projectClass },
          { label: t.amount, value: `${money(request.amountFen)} ${moneyUnit}` },
          { label: t.category, value: category ? say(categoryNames[category]) : null },
          { label: t.unit, value: request.unit },
          { label: t.office, value: request.office },
          { label: t.sponsor, value: request.sponsor },
          { label: t.manager, value: request.manager },
          { label: t.customer, value: request.customer },
          {
            label: t.dates,
            value: request.startOn && request.finishOn ? `${request.startOn} — ${request.finishOn}` : null,
          },
          { label: t.requestedBy, value: `${request.requestedBy ?? '—'} · ${request.requestedOn}` },
          { label: t.reasons, value: request.reasons },
        ]}
      />
      <section>
        <h2 className="zs-initiation-head">{t.goals}</h2>
        <ul className="zs-initiation-list">
          {request.goals.map(({ id, text, dueOn }) => (
            <li key={id}>
              {text} <span className="zs-muted">{dueOn}</span>
            </li>
          ))}
        </ul>
      </section>
      <ConditionList request={request} />
      <RoutePreviewCard id={request.id} />
      <ApprovalPanel kind="initiation" subjectId={request.id} />
    </div>
  );
}
