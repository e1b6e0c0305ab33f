import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import type { ProjectTabProps } from '../../projects/ui/project-tab.ts';
import { verdictNames } from '../names.ts';
import type { Answer, Confirmation, ProjectObjectives } from '../schema.ts';
import { useChangeWords, VerdictText } from './ConfirmationList.tsx';
import { ContributionsForm } from './ContributionsForm.tsx';
import './strategy.css';
import { strategyTexts } from './texts.ts';

type Shown = (typeof ProjectObjectives)['_output'];

/** Which objectives a project serves, and what of them it has to confirm. */
export function ProjectObjectivesTab({ project }: ProjectTabProps) {
  const t = useTexts(strategyTexts);
  const [isEditing, setIsEditing] = useState(false);
  const served = useGet('/api/projects/{id}/objectives', { params: { id: project.id } });
  const shown = served.data;
  const edit = shown?.mayEdit ? <Button onClick={() => setIsEditing(true)}>{t.editServe}</Button> : null;
  return (
    <div className="zs-stack">
      <ProblemNotice error={served.error} onRetry={() => void served.refetch()} />
      <Card title={t.serve} extra={edit} isFlush>
        {shown && shown.contributions.length === 0 ? <EmptyState text={t.servesNone} /> : null}
        {shown && shown.contributions.length > 0 ? <Served shown={shown} /> : null}
      </Card>
      {shown && shown.confirmations.length > 0 ? <Asked shown={shown} /> : null}
      {shown ? (
        <ContributionsForm
          isOpen={isEditing}
          projectId={project.id}
          contributions={shown.contributions}
          onClose={() => setIsEditing(false)}
        />
      ) : null}
    </div>
  );
}

function Served({ shown }: { readonly shown: Shown }) {
  const t = useTexts(strategyTexts);
  return (
    <ScrollX label={t.serve} minWidth={520}>
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th>{t.period}</th>
            <th>{t.objective}</th>
            <th className="is-number">{t.strength}</th>
            <th className="is-number">{t.share}</th>
            <th>{t.reason}</th>
          </tr>
        </thead>
        <tbody>
          {shown.contributions.map((row) => (
            <tr key={row.objectiveId}>
              <td>{row.period}</td>
              <td>
                {row.objectiveCode} {row.objective}
              </td>
              <td className="is-number">{row.strength}</td>
              <td className="is-number">{row.share ?? '—'}</td>
              <td>{row.reason ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Asked({ shown }: { readonly shown: Shown }) {
  const t = useTexts(strategyTexts);
  const { labelled } = usePunctuation();
  const words = useChangeWords();
  const [asked, setAsked] = useState<Confirmation | null>(null);
  return (
    <Card title={t.confirmTitle}>
      <ul className="zs-map-list">
        {shown.confirmations.map((row) => (
          <li key={row.id}>
            {labelled(`${row.objectiveCode} ${row.objective}`, words(row.changes))} <VerdictText row={row} />{' '}
            {row.verdict === null && shown.mayEdit ? (
              <Button size="small" onClick={() => setAsked(row)}>
                {t.confirm}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <AnswerForm asked={asked} onClose={() => setAsked(null)} />
    </Card>
  );
}

type Values = Omit<Answer, 'version'>;

function AnswerForm({
  asked,
  onClose,
}: {
  readonly asked: Confirmation | null;
  readonly onClose: () => void;
}) {
  const t = useTexts(strategyTexts);
  const say = useText();
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const answer = useWrite('PUT', '/api/objective-confirmations/{id}/verdict', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  if (!asked) return null;
  return (
    <ModalForm<Values>
      title={t.confirmTitle}
      isOpen
      initial={{ verdict: 'consistent' }}
      onSubmit={(values) =>
        answer.mutate({ params: { id: asked.id }, body: { ...values, version: asked.version } })
      }
      onClose={() => {
        answer.reset();
        onClose();
      }}
      isSaving={answer.isPending}
      error={answer.error}
    >
      <Form.Item<Values> name="verdict" label={t.verdict}>
        <Select
          options={Object.entries(verdictNames).map(([value, name]) => ({ value, label: say(name) }))}
        />
      </Form.Item>
      <Form.Item<Values> name="note" label={t.verdictNote}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </ModalForm>
  );
}
