import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { useSaved } from '#web/forms/use-saved.ts';
import { fill } from '#platform/i18n.ts';
import { messageOf } from '#web/api/problem.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import '#web/kit/simple-table.css';
import { statementTexts } from '../names.ts';
import type { Survey } from '../schema.ts';
import { serviceTexts } from './texts.ts';

/** Surveys of what people know and expect of the PMO, with the share that agrees. */
export function SurveyPart({ officeId }: { readonly officeId: string }) {
  const t = useTexts(serviceTexts);
  const [isNew, setIsNew] = useState(false);
  const found = useGet('/api/offices/{id}/surveys', { params: { id: officeId } });
  const surveys = found.data?.surveys ?? [];
  const hasOpen = surveys.some(({ closedOn }) => closedOn === null);
  const open = hasOpen ? null : (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsNew(true)}>
      {t.openSurvey}
    </Button>
  );
  return (
    <div className="zs-stack">
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.data && surveys.length === 0 ? (
        <Card>
          <EmptyState text={t.noSurveys} action={open} />
        </Card>
      ) : null}
      {surveys.length > 0 ? <div>{open}</div> : null}
      {surveys.map((survey) => (
        <SurveyCard key={survey.id} survey={survey} />
      ))}
      {isNew ? <NewSurveyForm officeId={officeId} onClose={() => setIsNew(false)} /> : null}
    </div>
  );
}

function SurveyCard({ survey }: { readonly survey: Survey }) {
  const t = useTexts(serviceTexts);
  const say = useText();
  const { percent } = useFormat();
  const { message } = App.useApp();
  const close = useWrite('POST', '/api/surveys/{id}/closure');
  const { id, version, name, openedOn, closedOn, results } = survey;
  const end = () =>
    close
      .mutateAsync({ params: { id }, body: { version } })
      .catch((error: unknown) => void message.error(messageOf(error)));
  return (
    <Card
      title={`${name} · ${openedOn}`}
      extra={
        closedOn === null ? (
          <Button onClick={() => void end()}>{t.closeSurvey}</Button>
        ) : (
          <Tag>{fill(t.closedOn, { day: closedOn })}</Tag>
        )
      }
      isFlush
    >
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th scope="col">{t.statement}</th>
            <th scope="col" className="is-number">
              {t.answers}
            </th>
            <th scope="col" className="is-number">
              {t.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ statement, answers, sharePercent }) => (
            <tr key={statement}>
              <th scope="row">{say(statementTexts[statement])}</th>
              <td className="is-number">{answers}</td>
              <td className="is-number">
                {sharePercent === null ? t.noAnswers : percent(sharePercent / 100)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function NewSurveyForm({ officeId, onClose }: { readonly officeId: string; readonly onClose: () => void }) {
  const t = useTexts(serviceTexts);
  const { required } = useTexts(productTexts);
  const open = useWrite('POST', '/api/offices/{id}/surveys', { onDone: useSaved(onClose) });
  return (
    <ModalForm<{ readonly name: string }>
      title={t.openSurvey}
      isOpen
      initial={{}}
      onSubmit={(body) => open.mutate({ params: { id: officeId }, body })}
      onClose={onClose}
      isSaving={open.isPending}
      error={open.error}
    >
      <Form.Item
        name="name"
        label={t.surveyName}
        rules={[{ required: true, message: fill(required, { label: t.surveyName }) }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
    </ModalForm>
  );
}
