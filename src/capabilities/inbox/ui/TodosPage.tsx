import { App, Button } from 'antd';
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
import type { Todo } from '../schema.ts';
import './inbox.css';
import { snoozeDays } from './snooze-days.ts';
import { todoTexts } from './texts.ts';
import { groupTodos } from './todo-groups.ts';
import { TodoRow } from './TodoRow.tsx';
import { useTodos } from './use-inbox.ts';

export function TodosPage() {
  const t = useTexts(todoTexts);
  const todos = useTodos();
  const { days, snooze } = useSnooze();
  const rows = todos.data?.rows;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.text} />
      <ProblemNotice error={todos.error} onRetry={() => void todos.refetch()} />
      {todos.isPending ? <RowSkeletons count={6} /> : null}
      {rows?.length === 0 ? (
        <Card>
          <EmptyState text={<strong>{t.emptyTitle}</strong>} help={t.empty} />
        </Card>
      ) : null}
      <div className="zs-stack">
        {groupTodos(rows ?? []).map(({ group, rows: members }) => (
          <Card
            key={group}
            title={t[group]}
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
      </div>
    </>
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
