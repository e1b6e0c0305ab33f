import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMe } from '#web/api/session.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useNow } from '#web/clock.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { useUrlState } from '#web/routing/url-state.ts';
import type { Todo } from '../schema.ts';
import './inbox.css';
import { snoozeDays } from './snooze-days.ts';
import { todoTexts } from './texts.ts';
import { groupByKind, groupTodos } from './todo-groups.ts';
import { TodoRow } from './TodoRow.tsx';
import { useTodos } from './use-inbox.ts';

const page = 100;

export function TodosPage() {
  const t = useTexts(todoTexts);
  const [{ by, kind }, setUrl] = useUrlState({ by: 'due', kind: '' });
  const [limit, setLimit] = useState(page);
  const todos = useTodos({ limit, ...(kind === '' ? {} : { kind }) });
  const { days, snooze } = useSnooze();
  const { rows, total = 0, kinds = [] } = todos.data ?? {};
  const groups =
    by === 'kind'
      ? groupByKind(rows ?? []).map((group) => ({ ...group, key: group.kind, title: group.name }))
      : groupTodos(rows ?? []).map((one) => ({ ...one, key: one.group, title: t[one.group] }));
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.text}
        actions={
          <Segmented
            aria-label={t.groupBy}
            options={[
              { value: 'due', label: t.byDue },
              { value: 'kind', label: t.byKind },
            ]}
            value={by}
            onChange={(value) => setUrl({ by: value })}
          />
        }
      />
      <KindFilter kinds={kinds} kind={kind} onChoose={(value) => setUrl({ kind: value })} />
      <ProblemNotice error={todos.error} onRetry={() => void todos.refetch()} />
      {todos.isPending ? <RowSkeletons count={6} /> : null}
      {rows?.length === 0 ? (
        <Card>
          <EmptyState text={<strong>{t.emptyTitle}</strong>} help={t.empty} />
        </Card>
      ) : null}
      <div className="zs-stack">
        {groups.map(({ key, title, rows: members }) => (
          <Card
            key={key}
            title={title}
            extra={<span className="zs-muted zs-number">{members.length}</span>}
            isFlush
          >
            <ul className="zs-todos">
              {members.map((todo) => (
                <TodoRow key={todo.key} todo={todo} snooze={{ days, until: (day) => snooze(todo, day) }} />
              ))}
            </ul>
          </Card>
        ))}
        {rows && rows.length < total ? (
          <p className="zs-todo-more">
            <Button onClick={() => setLimit(limit + page)}>{fill(t.more, { total })}</Button>
          </p>
        ) : null}
      </div>
    </>
  );
}

interface KindFilterProps {
  readonly kinds: readonly { readonly kind: string; readonly name: string; readonly count: number }[];
  readonly kind: string;
  readonly onChoose: (kind: string) => void;
}

/** Narrows the list to one kind, where there are several. */
function KindFilter({ kinds, kind, onChoose }: KindFilterProps) {
  const t = useTexts(todoTexts);
  if (kinds.length < 2 && kind === '') return null;
  const all = { kind: '', name: t.all, count: kinds.reduce((sum, { count }) => sum + count, 0) };
  return (
    <div className="zs-todo-kinds" role="group" aria-label={t.kinds}>
      {[all, ...kinds].map((one) => (
        <Button
          key={one.kind}
          size="small"
          aria-pressed={one.kind === kind}
          {...(one.kind === kind ? { type: 'primary' as const } : {})}
          onClick={() => onChoose(one.kind)}
        >
          {one.name} {one.count}
        </Button>
      ))}
    </div>
  );
}

/** Puts a to-do off; taking it back is putting it off until today. */
const useSnooze = () => {
  const t = useTexts(todoTexts);
  const { enterprise } = useMe();
  const { message } = App.useApp();
  const put = useWrite('PUT', '/api/todos/{key}/snooze', { touches: ['/api/todos'] });
  const days = snoozeDays(useNow(), enterprise.timeZone);
  const putOff = (key: string, until: string, onDone: () => void) =>
    put.mutate(
      { params: { key }, body: { until } },
      { onSuccess: onDone, onError: (error) => void message.error(error.message) },
    );
  const snooze = ({ key, title }: Todo, until: string) =>
    putOff(key, until, () => {
      const undo = () => putOff(key, days.today, () => message.destroy(key));
      const back = (
        <Button type="link" size="small" onClick={undo}>
          {t.undo}
        </Button>
      );
      void message.open({
        key,
        type: 'success',
        duration: 6,
        content: [fill(t.snoozed, { title, date: until }), ' ', back],
      });
    });
  return { days, snooze };
};
