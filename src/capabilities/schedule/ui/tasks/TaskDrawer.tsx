import { EditOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RemoveButton } from '#web/kit/RemoveButton.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { Comments } from '#web/project-parts.ts';
import { planTexts } from '../texts.ts';
import { EditTaskForm } from './EditTaskForm.tsx';
import { TaskFacts } from './TaskFacts.tsx';

interface TaskDrawerProps {
  /** The task that is shown; '' = none. */
  readonly id: string;
  readonly minutesPerDay: number;
  /** Shows another task instead. */
  readonly onGo: (id: string) => void;
  readonly onClose: () => void;
}

/** One task beside its plan or list: when, why then, before and after what. */
export function TaskDrawer({ id, minutesPerDay, onGo, onClose }: TaskDrawerProps) {
  const t = useTexts(planTexts);
  const { edit } = useTexts(productTexts);
  const may = useMay();
  const [isEditing, setIsEditing] = useState(false);
  const task = useGet('/api/tasks/{id}', { params: { id } }, { enabled: id !== '' });
  const { mutateAsync: remove } = useWrite('DELETE', '/api/tasks/{id}', {
    touches: ['/api/projects', '/api/tasks'],
    onDone: onClose,
  });
  const record = task.data?.id === id ? task.data : undefined;
  const actions =
    record && may('plan.update') ? (
      <>
        <Button icon={<EditOutlined />} onClick={() => setIsEditing(true)}>
          {edit}
        </Button>
        <RemoveButton
          ask={fill(t.removeTask, { name: record.name })}
          onRemove={() => remove({ params: { id } })}
        />
      </>
    ) : null;
  const title = record ? (
    <>
      <span className="zs-muted zs-number">{record.wbs}</span> {record.name}{' '}
      {record.critical ? <Tag color="error">{t.critical}</Tag> : null}
    </>
  ) : (
    t.task
  );
  return (
    <DetailDrawer isOpen={id !== ''} title={title} onClose={onClose} actions={actions}>
      <ProblemNotice error={task.error} />
      {record ? (
        <div className="zs-stack">
          <TaskFacts task={record} minutesPerDay={minutesPerDay} onGo={onGo} />
          <Comments subject={{ type: 'task', id: record.id }} />
        </div>
      ) : task.error ? null : (
        <RowSkeletons count={8} />
      )}
      {record && isEditing ? (
        <EditTaskForm task={record} minutesPerDay={minutesPerDay} onClose={() => setIsEditing(false)} />
      ) : null}
    </DetailDrawer>
  );
}
