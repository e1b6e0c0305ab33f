import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMe } from '#web/api/session.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import type { ListPatch, ListState } from '#web/kit/table/list-state.ts';
import { NoRows } from '#web/kit/table/NoRows.tsx';
import { Pages } from '#web/kit/table/Pages.tsx';
import '#web/kit/table/table.css';
import { ShareBar } from '../../projects/ui/ShareBar.tsx';
import { dateText, nowIn } from '../../projects/ui/time-texts.ts';
import type { TaskListRow } from '../schema.ts';
import './plan.css';
import { myTaskTexts } from './texts.ts';

interface TaskCardsProps {
  readonly rows: readonly TaskListRow[] | undefined;
  readonly total: number | undefined;
  readonly state: ListState;
  readonly onState: (patch: ListPatch) => void;
  readonly onOpen: (task: TaskListRow) => void;
  readonly filters: ReactNode;
  readonly empty: ReactNode;
}

/** Tasks on a narrow screen: one card each. */
export function TaskCards({ rows, total, state, onState, onOpen, filters, empty }: TaskCardsProps) {
  const t = useTexts(myTaskTexts);
  return (
    <section className="zs-table" aria-label={t.title}>
      <div className="zs-table-toolbar">{filters}</div>
      {rows ? null : <RowSkeletons count={6} />}
      {rows?.length === 0 ? <NoRows state={state} onState={onState} empty={empty} /> : null}
      <ul>
        {rows?.map((task) => (
          <li key={task.id}>
            <TaskCard task={task} onOpen={() => onOpen(task)} />
          </li>
        ))}
      </ul>
      <Pages
        align="center"
        pageSize={Number(state.size) || 100}
        current={Number(state.page) || 1}
        total={total ?? 0}
        onPage={(page) => onState({ page: String(page) })}
      />
    </section>
  );
}

function TaskCard({ task, onOpen }: { readonly task: TaskListRow; readonly onOpen: () => void }) {
  const t = useTexts(myTaskTexts);
  const { percent, date } = useFormat();
  const { enterprise } = useMe();
  const { name, project, finishAt, percentComplete } = task;
  const isLate =
    finishAt !== null &&
    percentComplete < 100 &&
    finishAt.slice(0, 10) < dateText(nowIn(enterprise.timeZone));
  return (
    <article className="zs-task-card zs-task-links">
      <Button type="link" onClick={onOpen}>
        {name}
      </Button>
      <span className="zs-muted">{project}</span>
      <div className="zs-task-card-line zs-number">
        <span className={isLate ? 'zs-task-overdue' : ''}>
          {date(finishAt)} {isLate ? t.overdue : null}
        </span>
        <span>{percent(percentComplete / 100, 0)}</span>
      </div>
      <ShareBar share={percentComplete / 100} />
    </article>
  );
}
