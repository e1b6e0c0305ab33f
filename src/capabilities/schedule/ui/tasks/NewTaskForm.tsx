import { App, Form, Select } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { GanttRow } from '#web/kit/gantt/model.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { planTexts } from '../texts.ts';
import { TaskFields } from './TaskFields.tsx';
import type { TaskValues } from './task-values.ts';

interface NewTaskFormProps {
  readonly projectId: string;
  /** The tasks of the plan, of which summaries can take the new one. */
  readonly parents: readonly GanttRow[];
  readonly below?: string | null;
  /** A working day of the plan; eight hours where there is none yet. */
  readonly minutesPerDay?: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

type Values = TaskValues & { readonly parentId?: string | null };

const ordinaryDay = 480;

/** Adds a task to the plan of a project; the first one begins the plan. */
export function NewTaskForm({
  projectId,
  parents,
  below = null,
  minutesPerDay = ordinaryDay,
  isOpen,
  onClose,
}: NewTaskFormProps) {
  const t = useTexts(planTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const create = useWrite('POST', '/api/projects/{id}/tasks', {
    touches: ['/api/projects', '/api/tasks'],
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const submit = ({ name, parentId, days, percentComplete, startOn, deadlineOn, ownerId, notes }: Values) =>
    create.mutate({
      params: { id: projectId },
      body: {
        name,
        parentId: parentId ?? null,
        durationMinutes: Math.round((days ?? 1) * minutesPerDay),
        percentComplete: percentComplete ?? 0,
        startAt: startOn || null,
        deadlineAt: deadlineOn || null,
        ownerId: ownerId ?? null,
        notes: notes || null,
      },
    });
  const summaries = parents.filter(({ kind }) => kind === 'summary');
  return (
    <ModalForm<Values>
      title={t.newTask}
      isOpen={isOpen}
      initial={{ parentId: below, days: 1 }}
      onSubmit={submit}
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      {summaries.length > 0 ? (
        <Form.Item name="parentId" label={t.parent}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={summaries.map(({ id, wbs, name }) => ({ value: id, label: `${wbs} ${name}` }))}
          />
        </Form.Item>
      ) : null}
      <TaskFields task={null} />
    </ModalForm>
  );
}
