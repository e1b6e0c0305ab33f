import { ClockCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { Drop } from '#web/kit/Drop.tsx';
import type { Todo } from '../schema.ts';
import type { SnoozeDays } from './snooze-days.ts';
import { todoTexts } from './texts.ts';
import { iconOf } from './todo-icons.tsx';

interface TodoRowProps {
  readonly todo: Todo;
  /** Without it the row only leads to its subject. */
  readonly snooze?: { readonly days: SnoozeDays; readonly until: (day: string) => void };
}

/** One thing that waits: what, where, by when, how late. */
export function TodoRow({ todo, snooze }: TodoRowProps) {
  const t = useTexts(todoTexts);
  const { kind, kindName, title, project, dueOn, overdueDays, path } = todo;
  return (
    <li className="zs-todo">
      <span className="zs-todo-icon">{iconOf(kind)}</span>
      <div>
        <PageLink to={path}>{title}</PageLink>
        <p className="zs-muted">{[kindName, project].filter(Boolean).join(' · ')}</p>
      </div>
      <div className="zs-todo-due zs-number">
        {overdueDays > 0 ? <span className="zs-todo-late">{fill(t.late, { days: overdueDays })}</span> : null}
        {dueOn ? <span className="zs-muted">{fill(t.due, { date: dueOn })}</span> : null}
      </div>
      {snooze ? (
        <Drop
          label={fill(t.snoozeOf, { title })}
          placement="bottomRight"
          menu={{
            items: [
              { key: snooze.days.tomorrow, label: fill(t.tomorrow, { date: snooze.days.tomorrow }) },
              ...(snooze.days.nextWeek === snooze.days.tomorrow
                ? []
                : [{ key: snooze.days.nextWeek, label: fill(t.nextWeek, { date: snooze.days.nextWeek }) }]),
            ],
            onClick: ({ key }) => snooze.until(key),
          }}
        >
          <Button
            type="text"
            icon={<ClockCircleOutlined />}
            aria-label={fill(t.snoozeOf, { title })}
            title={t.snooze}
          />
        </Drop>
      ) : null}
    </li>
  );
}
