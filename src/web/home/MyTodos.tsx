import '#capabilities/inbox/ui/inbox.css';
import './home.css';
import { TodoRow } from '#capabilities/inbox/ui/TodoRow.tsx';
import { useTodos } from '#capabilities/inbox/ui/use-inbox.ts';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '../i18n/texts.ts';
import { Card } from '../kit/Card.tsx';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import { RowSkeletons } from '../kit/Skeletons.tsx';
import { paths } from '../paths.ts';
import { PageLink } from '../routing/PageLink.tsx';
import { homeTexts } from './texts.ts';

const shown = 5;

interface MyTodosProps {
  /** "My to-do" where left out. */
  readonly title?: string;
}

/** The most urgent of what waits for me. */
export function MyTodos({ title }: MyTodosProps) {
  const t = useTexts(homeTexts);
  const todos = useTodos();
  const rows = todos.data?.rows;
  const total = todos.data?.total ?? 0;
  const all =
    total > shown ? <PageLink to={paths.todos}>{fill(t.todosAll, { count: total })}</PageLink> : null;
  return (
    <Card title={title ?? t.todos} extra={all} isFlush>
      <ProblemNotice error={todos.error} onRetry={() => void todos.refetch()} />
      {todos.isPending ? <RowSkeletons count={shown} /> : null}
      {rows?.length === 0 ? <p className="zs-muted zs-home-none">{t.todosNone}</p> : null}
      <ul className="zs-todos">
        {rows?.slice(0, shown).map((todo) => (
          <TodoRow key={todo.key} todo={todo} />
        ))}
      </ul>
    </Card>
  );
}
