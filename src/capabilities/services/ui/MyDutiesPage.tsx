import { App, Button, Tag } from 'antd';
import { rankNames } from '#capabilities/offices/names.ts';
import type { OwnPosition } from '#capabilities/positions/schema.ts';
import '#capabilities/positions/ui/staff.css';
import { fill } from '#platform/i18n.ts';
import { messageOf } from '#web/api/problem.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { PageLink } from '#web/routing/PageLink.tsx';
import { dutyPageTexts } from './texts.ts';

export function MyDutiesPage() {
  const t = useTexts(dutyPageTexts);
  const own = useGet('/api/own-positions');
  const positions = own.data?.positions ?? [];
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      <ProblemNotice error={own.error} onRetry={() => void own.refetch()} />
      {own.data || own.error ? null : <RowSkeletons count={6} />}
      <div className="zs-stack">
        {own.data && positions.length === 0 ? (
          <Card>
            <EmptyState text={t.none} />
          </Card>
        ) : null}
        {positions.map((position) => (
          <PositionCard key={position.id} position={position} />
        ))}
        <Todos />
      </div>
    </>
  );
}

function PositionCard({ position }: { readonly position: OwnPosition }) {
  const t = useTexts(dutyPageTexts);
  const { labelled } = usePunctuation();
  const say = useText();
  const { instant } = useFormat();
  const { message } = App.useApp();
  const confirm = useWrite('POST', '/api/positions/{id}/reading');
  const { id, name, rank, fromOn, duties, indicators, substitute, confirmedAt, goals } = position;
  const read = () =>
    confirm.mutateAsync({ params: { id } }).catch((error: unknown) => void message.error(messageOf(error)));
  return (
    <Card
      title={`${name}${rank ? ` · ${say(rankNames[rank])}` : ''} · ${fill(t.since, { day: fromOn })}`}
      extra={
        confirmedAt ? (
          <Tag color="success">{fill(t.confirmed, { at: instant(confirmedAt) })}</Tag>
        ) : (
          <Button type="primary" loading={confirm.isPending} onClick={() => void read()}>
            {t.confirm}
          </Button>
        )
      }
    >
      {confirmedAt ? null : <p className="zs-staff-lacking">{t.changed}</p>}
      <Sentences title={t.duties} sentences={duties} />
      <h3 className="zs-staff-title">{t.goals}</h3>
      {goals.length === 0 ? <p className="zs-muted">{t.noGoals}</p> : null}
      <ul className="zs-staff-duties">
        {goals.map(({ title, goal, target, quarter }) => (
          <li key={title}>{[title, goal, target, quarter].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
      <Sentences title={t.indicators} sentences={indicators} />
      {substitute ? <p>{labelled(t.substitute, substitute)}</p> : null}
    </Card>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h3 className="zs-staff-title">{title}</h3>
      <ol className="zs-staff-duties">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </>
  );
}

function Todos() {
  const t = useTexts(dutyPageTexts);
  const todos = useGet('/api/todos');
  const rows = todos.data?.rows ?? [];
  return (
    <Card title={`${t.todos}${rows.length > 0 ? ` · ${rows.length}` : ''}`}>
      <ProblemNotice error={todos.error} />
      {todos.data && rows.length === 0 ? <p className="zs-muted">{t.noTodos}</p> : null}
      <ul className="zs-staff-lines">
        {rows.map(({ key, kindName, title, path, dueOn }) => (
          <li key={key}>
            <span>
              <span className="zs-muted">{kindName}</span> <PageLink to={path}>{title}</PageLink>
            </span>
            <span className="zs-muted">{dueOn}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
