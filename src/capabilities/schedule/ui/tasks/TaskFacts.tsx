import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { AnswerOf } from '#web/api/routes.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Facts } from '#web/kit/Facts.tsx';
import { Unbroken } from '#web/kit/Unbroken.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { constraintNames, driverText, lagText } from '../driver-text.ts';
import { durationText } from '../durations.ts';
import '../plan.css';
import { planTexts } from '../texts.ts';

export type TaskRecord = AnswerOf<'GET', '/api/tasks/{id}'>;

interface TaskFactsProps {
  readonly task: TaskRecord;
  readonly minutesPerDay: number;
  readonly onGo: (id: string) => void;
}

const when = (at: string | null): string | null => (at === null ? null : at.slice(0, 16).replace('T', ' '));

/** The dates of a task, what they follow from, and its place in the network. */
export function TaskFacts({ task, minutesPerDay, onGo }: TaskFactsProps) {
  const t = useTexts(planTexts);
  const { listed } = usePunctuation();
  const { custom, notes, assignments } = task;
  const { percent } = useFormat();
  const facts = useFacts(task, minutesPerDay);
  return (
    <>
      <PageLink to={withQuery(paths.project(task.projectId), { tab: 'plan', task: task.id })}>
        {task.project}
      </PageLink>
      <Facts facts={facts} />
      <Section title={t.predecessors}>
        <Neighbours tasks={task.predecessors} minutesPerDay={minutesPerDay} onGo={onGo} />
      </Section>
      <Section title={t.successors}>
        <Neighbours tasks={task.successors} minutesPerDay={minutesPerDay} onGo={onGo} />
      </Section>
      {assignments.length > 0 ? (
        <Section title={t.resources}>
          {listed(assignments.map(({ name, units }) => `${name} ${percent(units, 0)}`))}
        </Section>
      ) : null}
      {notes ? (
        <Section title={t.notes}>
          <p className="zs-task-notes">{notes}</p>
        </Section>
      ) : null}
      {Object.keys(custom).length > 0 ? (
        <Section title={t.custom}>
          <Facts facts={Object.entries(custom).map(([label, value]) => ({ label, value: String(value) }))} />
        </Section>
      ) : null}
    </>
  );
}

const useFacts = (task: TaskRecord, minutesPerDay: number) => {
  const t = useTexts(planTexts);
  const say = useText();
  const { locale } = useLocale();
  const { percent, money, moneyUnit } = useFormat();
  const setting = { locale, minutesPerDay };
  const constraint = constraintNames[task.constraint];
  const limit = [constraint ? say(constraint) : task.constraint, when(task.constraintAt)]
    .filter(Boolean)
    .join(' ');
  return [
    { label: t.start, value: when(task.startAt) },
    { label: t.finish, value: when(task.finishAt) },
    { label: t.parts, value: task.parts ? <Parts parts={task.parts} /> : null },
    { label: t.duration, value: durationText(task.durationMinutes, setting) },
    { label: t.progress, value: percent(task.percentComplete / 100, 0) },
    { label: t.owner, value: task.owner },
    { label: t.driver, value: driverText(task.driver, { ...setting, predecessors: task.predecessors }) },
    { label: t.totalSlack, value: durationText(task.totalSlackMinutes, setting) },
    { label: t.freeSlack, value: durationText(task.freeSlackMinutes, setting) },
    { label: t.lateStart, value: when(task.lateStartAt) },
    { label: t.lateFinish, value: when(task.lateFinishAt) },
    { label: t.baselineStart, value: when(task.baselineStartAt) },
    { label: t.baselineFinish, value: when(task.baselineFinishAt) },
    { label: t.actualStart, value: when(task.actualStartAt) },
    { label: t.actualFinish, value: when(task.actualFinishAt) },
    { label: t.constraint, value: limit },
    { label: t.deadline, value: when(task.deadlineAt) },
    { label: t.work, value: durationText(task.workMinutes, setting) },
    { label: t.cost, value: task.costFen === null ? null : `${money(task.costFen)} ${moneyUnit}` },
  ];
};

/** When a split task is worked, a line for each stretch. */
function Parts({ parts }: { readonly parts: NonNullable<TaskRecord['parts']> }) {
  return (
    <ul>
      {parts.map(({ startAt, finishAt }) => (
        <li key={startAt}>
          <Unbroken>{`${when(startAt)} – ${when(finishAt)}`}</Unbroken>
        </li>
      ))}
    </ul>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="zs-task-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface NeighboursProps {
  readonly tasks: TaskRecord['predecessors'];
  readonly minutesPerDay: number;
  readonly onGo: (id: string) => void;
}

function Neighbours({ tasks, minutesPerDay, onGo }: NeighboursProps) {
  const { none } = useTexts(planTexts);
  if (tasks.length === 0) return <p className="zs-muted">{none}</p>;
  return (
    <ul className="zs-task-links">
      {tasks.map((task) => (
        <li key={`${task.id}${task.type}`}>
          <Button type="link" onClick={() => onGo(task.id)}>
            {task.wbs} {task.name}
          </Button>{' '}
          <span className="zs-muted zs-number">
            {task.type}
            {lagText(task, minutesPerDay)}
          </span>
        </li>
      ))}
    </ul>
  );
}
