import { Alert, App, Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { productTexts } from '#web/i18n/product.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { conditionStateNames } from '../../initiation/names.ts';
import type { ProjectDetail } from '../../projects/schema.ts';
import type { ProjectTabProps } from '../../projects/ui/project-tab.ts';
import type { ProjectMandate } from '../schema.ts';
import { CostCard } from './CostCard.tsx';
import { MandateForm } from './MandateForm.tsx';
import './mandates.css';
import { mandateTexts } from './texts.ts';

/** Goals and conditions of a project, its mandate, and what is booked. */
export function MandateTab({ project }: ProjectTabProps) {
  const found = useGet('/api/projects/{id}/mandate', { params: { id: project.id } });
  const shown = found.data;
  return (
    <div className="zs-stack">
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      {shown ? <Letter project={project} shown={shown} /> : null}
      {shown && shown.superseded.length > 0 ? <Earlier mandates={shown.superseded} /> : null}
      <Goals project={project} />
      {shown ? <CostCard project={project} shown={shown} /> : null}
    </div>
  );
}

interface LetterProps {
  readonly project: ProjectDetail;
  readonly shown: ProjectMandate;
}

function Letter({ project, shown }: LetterProps) {
  const t = useTexts(mandateTexts);
  const [isEditing, setIsEditing] = useState(false);
  const { mandate, mayPrepare } = shown;
  const edit = mayPrepare ? (
    <Button onClick={() => setIsEditing(true)}>{mandate ? t.change : t.prepare}</Button>
  ) : null;
  return (
    <Card
      title={t.title}
      extra={
        <Space wrap>
          {mandate ? <Files id={mandate.id} /> : null}
          {edit}
          {mandate && shown.maySign ? <Sign mandate={mandate} /> : null}
        </Space>
      }
    >
      {shown.isRenewalDue ? <Alert type="warning" showIcon title={t.renew} /> : null}
      {mandate ? <LetterFacts mandate={mandate} /> : null}
      {mandate || shown.isRenewalDue ? null : <EmptyState text={t.none} />}
      <MandateForm
        isOpen={isEditing}
        project={project}
        mandate={mandate}
        onClose={() => setIsEditing(false)}
      />
    </Card>
  );
}

/** Letters of former managers, as they were signed. */
function Earlier({ mandates }: { readonly mandates: ProjectMandate['superseded'] }) {
  const t = useTexts(mandateTexts);
  const { instant } = useFormat();
  return (
    <Card title={t.earlier}>
      <ul className="zs-mandate-list">
        {mandates.map(({ id, manager, signedBy, signedAt }) => (
          <li key={id}>
            {manager ?? '—'}{' '}
            <span className="zs-muted">
              {t.signedBy} {signedBy ?? '—'} · {signedAt ? instant(signedAt) : '—'}
            </span>{' '}
            <Space wrap>
              <Files id={id} />
            </Space>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Files({ id }: { readonly id: string }) {
  const t = useTexts(mandateTexts);
  return (['docx', 'pdf'] as const).map((format) => (
    <Button key={format} href={`/api/mandates/${id}/document?format=${format}`} download>
      {format === 'docx' ? t.word : t.pdf}
    </Button>
  ));
}

type Mandate = NonNullable<ProjectMandate['mandate']>;

function Sign({ mandate }: { readonly mandate: Mandate }) {
  const t = useTexts(mandateTexts);
  const { saved } = useTexts(productTexts);
  const { modal, message } = App.useApp();
  const sign = useWrite('PUT', '/api/mandates/{id}/signature', { onDone: () => void message.success(saved) });
  const onOk = async () => {
    try {
      await sign.mutateAsync({ params: { id: mandate.id }, body: { version: mandate.version } });
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Button
      type="primary"
      loading={sign.isPending}
      onClick={() => void modal.confirm({ title: t.signAsk, okText: t.sign, onOk })}
    >
      {t.sign}
    </Button>
  );
}

function LetterFacts({ mandate }: { readonly mandate: Mandate }) {
  const t = useTexts(mandateTexts);
  const { money, moneyUnit, instant } = useFormat();
  return (
    <>
      <p>
        <Tag color={mandate.signedAt ? 'success' : 'warning'}>{mandate.signedAt ? t.signed : t.draft}</Tag>
      </p>
      <Facts
        facts={[
          { label: t.manager, value: mandate.manager },
          { label: t.sponsor, value: mandate.sponsor },
          { label: t.cap, value: `${money(mandate.budgetCapFen)} ${moneyUnit}` },
          { label: t.validFrom, value: mandate.validFrom },
          { label: t.validTo, value: mandate.validTo },
          {
            label: t.rights,
            value: (
              <span className="zs-lines">
                <Terms>{mandate.rights}</Terms>
              </span>
            ),
          },
          {
            label: t.criteria,
            value: (
              <span className="zs-lines">
                <Terms>{mandate.successCriteria}</Terms>
              </span>
            ),
          },
          { label: t.signedBy, value: mandate.signedBy },
          { label: t.signedAt, value: mandate.signedAt ? instant(mandate.signedAt) : null },
          {
            label: t.hash,
            value: mandate.sha256 ? <code className="zs-lines">{mandate.sha256}</code> : null,
          },
        ]}
      />
    </>
  );
}

function Goals({ project }: ProjectTabProps) {
  const t = useTexts(mandateTexts);
  const say = useText();
  const goals = useGet('/api/projects/{id}/goals', { params: { id: project.id } });
  const shown = goals.data;
  if (!shown || (shown.rows.length === 0 && shown.conditions.length === 0)) return null;
  return (
    <Card title={t.goals}>
      <ul className="zs-mandate-list">
        {shown.rows.map(({ id, text, dueOn }) => (
          <li key={id}>
            <Terms>{text}</Terms> <span className="zs-muted">{dueOn}</span>
          </li>
        ))}
      </ul>
      {shown.conditions.length > 0 ? <h3 className="zs-mandate-head">{t.conditions}</h3> : null}
      <ul className="zs-mandate-list">
        {shown.conditions.map(({ id, text, dueOn, owner, state }) => (
          <li key={id}>
            <Terms>{text}</Terms>{' '}
            <span className="zs-muted">
              {dueOn} · {owner ?? '—'} · {say(conditionStateNames[state])}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
