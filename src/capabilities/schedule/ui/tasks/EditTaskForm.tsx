import { App } from 'antd';
import { useMemo } from 'react';
import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { withReadNames } from '../../../projects/ui/edit/current-record.ts';
import { planTexts } from '../texts.ts';
import { taskOfValues, valuesOfTask, type TaskBody, type TaskValues } from './task-values.ts';
import { TaskFields } from './TaskFields.tsx';
import type { TaskRecord } from './TaskFacts.tsx';

interface EditTaskFormProps {
  readonly task: TaskRecord;
  readonly minutesPerDay: number;
  readonly onClose: () => void;
}

/** Changes a task; the plan is scheduled anew where dates depend on it. */
export function EditTaskForm({ task, minutesPerDay, onClose }: EditTaskFormProps) {
  const t = useTexts(planTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const change = useWrite('PATCH', '/api/tasks/{id}', {
    touches: ['/api/projects', '/api/tasks'],
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const error = useMemo(() => withReadNames(change.error), [change.error]);
  const fields = [
    { key: 'name', label: t.name },
    {
      key: 'durationMinutes',
      label: t.duration,
      show: (value: unknown) => String(Number(value) / minutesPerDay),
    },
    { key: 'percentComplete', label: t.progress },
    { key: 'ownerId', label: t.owner },
    { key: 'deadlineAt', label: t.deadline },
    { key: 'notes', label: t.notes },
  ];
  return (
    <VersionedForm<TaskValues, TaskBody>
      title={t.editTask}
      record={task}
      initial={valuesOfTask(task, minutesPerDay)}
      fields={fields}
      saving={{ isPending: change.isPending, error, reset: change.reset }}
      bodyOf={(values) => taskOfValues(values, { minutesPerDay, base: task })}
      onSave={(body, version) => change.mutate({ params: { id: task.id }, body: { ...body, version } })}
      onClose={onClose}
    >
      <TaskFields task={task} />
    </VersionedForm>
  );
}
