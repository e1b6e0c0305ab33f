import { Alert, App, Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { UnitField } from '#capabilities/organisation/ui/UnitField.tsx';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateField } from '#web/kit/DateField.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import type { RoundRecord } from '../../scoring/schema/rounds.ts';
import type { ConsultationRecord } from '../schema/stages.ts';
import { selectionTexts } from './texts.ts';

/** What the departments think of the shortlist; an objection stays here with its answer. */
export function ConsultationStep({ round }: { readonly round: RoundRecord }) {
  const t = useTexts(selectionTexts);
  const { data, error } = useGet('/api/rounds/{id}/consultations', { params: { id: round.id } });
  if (!data) return <ProblemNotice error={error} />;
  return (
    <div className="zs-stack">
      {data.openObjections > 0 ? (
        <Alert type="warning" title={`${t.objections} ${data.openObjections} · ${t.open}`} />
      ) : null}
      {data.rows.length === 0 ? <EmptyState text={t.noConsultation} /> : null}
      {data.rows.map((row) => (
        <Department key={row.id} row={row} />
      ))}
      {round.mayManage ? <Ask round={round} /> : null}
    </div>
  );
}

const colours = { agree: 'success', reserve: 'warning', object: 'error' } as const;

function Department({ row }: { readonly row: ConsultationRecord }) {
  const t = useTexts(selectionTexts);
  const { labelled } = usePunctuation();
  const { instant, date } = useFormat();
  const names = { agree: t.agree, reserve: t.reserveOpinion, object: t.object };
  return (
    <Card
      title={`${row.unit} · ${row.person}`}
      extra={
        <span className="zs-muted">
          {row.givenAt ? fill(t.given, { at: instant(row.givenAt) }) : `${t.pending} · ${date(row.dueOn)}`}
        </span>
      }
    >
      {row.givenAt ? null : <span className="zs-muted">{t.notYetGiven}</span>}
      {row.capacityStatement ? <p>{labelled(t.statement, row.capacityStatement)}</p> : null}
      {row.opinions.map((one) => (
        <div key={one.id} className="zs-opinion">
          <div>
            <Tag color={colours[one.opinion]}>{names[one.opinion]}</Tag> <strong>{one.title}</strong>{' '}
            {one.reason ?? ''}
          </div>
          {one.answer ? (
            <div>
              {labelled(t.answer, one.answer)}{' '}
              <small className="zs-muted">
                {one.answeredBy} {instant(one.answeredAt)}
              </small>
            </div>
          ) : null}
          {one.answer === null && one.opinion !== 'agree' ? <Answer id={one.id} title={one.title} /> : null}
        </div>
      ))}
    </Card>
  );
}

function Answer({ id, title }: { readonly id: string; readonly title: string }) {
  const t = useTexts(selectionTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const [answer, setAnswer] = useState('');
  const send = useWrite('POST', '/api/opinions/{id}/answer', { onDone: () => void message.success(saved) });
  return (
    <div className="zs-inline-fields">
      <Input.TextArea
        autoSize
        value={answer}
        maxLength={2000}
        aria-label={fill(t.answerOf, { name: title })}
        placeholder={t.answer}
        onChange={({ target }) => setAnswer(target.value)}
      />
      <Button
        disabled={answer.trim() === ''}
        loading={send.isPending}
        onClick={() => send.mutate({ params: { id }, body: { answer } })}
      >
        {t.sendAnswer}
      </Button>
      <ProblemNotice error={send.error} />
    </div>
  );
}

function Ask({ round }: { readonly round: RoundRecord }) {
  const t = useTexts(selectionTexts);
  const [unitId, setUnit] = useState<string | null>(null);
  const [personId, setPerson] = useState<string | null>(null);
  const [dueOn, setDue] = useState<string | null>(round.consultationDueOn);
  const ask = useWrite('POST', '/api/rounds/{id}/consultations', {
    onDone: () => {
      setUnit(null);
      setPerson(null);
    },
  });
  return (
    <Card title={t.askDepartment}>
      <div className="zs-fields">
        <label>
          {t.unit}
          <UnitField label={t.unit} value={unitId} onChange={setUnit} />
        </label>
        <label>
          {t.person}
          <PersonField label={t.person} value={personId} onChange={(id) => setPerson(id)} />
        </label>
        <label>
          {t.dueOn}
          <DateField label={t.dueOn} value={dueOn} onChange={setDue} />
        </label>
        <Button
          disabled={unitId === null || personId === null}
          loading={ask.isPending}
          onClick={() => {
            if (unitId !== null && personId !== null)
              ask.mutate({ params: { id: round.id }, body: { units: [{ unitId, personId }], dueOn } });
          }}
        >
          {t.askDepartment}
        </Button>
      </div>
      <ProblemNotice error={ask.error} />
    </Card>
  );
}
