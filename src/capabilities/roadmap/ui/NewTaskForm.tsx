import { App, Form, Input } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import { roadmapTexts } from './texts.ts';

interface Values {
  readonly title: string;
  readonly ownerId?: string | null;
  readonly dueOn?: string | null;
}

interface NewTaskFormProps {
  readonly stepId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function NewTaskForm({ stepId, isOpen, onClose }: NewTaskFormProps) {
  const t = useTexts(roadmapTexts);
  const { saved, required } = useTexts(productTexts);
  const { message } = App.useApp();
  const add = useWrite('POST', '/api/roadmap-steps/{id}/tasks', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  return (
    <ModalForm<Values>
      title={t.addTask}
      isOpen={isOpen}
      initial={{}}
      onSubmit={({ title, ownerId, dueOn }) =>
        add.mutate({
          params: { id: stepId },
          body: { title, ownerId: ownerId ?? null, dueOn: dueOn ?? null },
        })
      }
      onClose={onClose}
      isSaving={add.isPending}
      error={add.error}
    >
      <Form.Item
        name="title"
        label={t.taskTitle}
        rules={[{ required: true, whitespace: true, message: required.replace('{label}', t.taskTitle) }]}
      >
        <Input />
      </Form.Item>
      <Form.Item name="ownerId" label={t.owner}>
        <PersonField />
      </Form.Item>
      <Form.Item name="dueOn" label={t.taskDue}>
        <DateField />
      </Form.Item>
    </ModalForm>
  );
}
