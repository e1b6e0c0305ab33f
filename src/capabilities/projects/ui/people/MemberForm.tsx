import { App, Form, Input, InputNumber } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { PersonField } from '../../../organisation/ui/PersonField.tsx';
import type { ProjectDetail } from '../../schema.ts';
import { recordTexts } from '../texts.ts';

interface Values {
  readonly personId: string;
  readonly role: string;
  readonly share?: number | null;
  readonly fromOn?: string;
  readonly toOn?: string;
}

interface MemberFormProps {
  readonly project: ProjectDetail;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Makes a person a member of the project. */
export function MemberForm({ project, isOpen, onClose }: MemberFormProps) {
  const t = useTexts(recordTexts);
  const { saved, required } = useTexts(productTexts);
  const { message } = App.useApp();
  const add = useWrite('POST', '/api/projects/{id}/members', {
    touches: ['/api/projects'],
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const submit = ({ personId, role, share, fromOn, toOn }: Values) =>
    add.mutate({
      params: { id: project.id },
      body: { personId, role, share: share ?? null, fromOn: fromOn || null, toOn: toOn || null },
    });
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <ModalForm<Values>
      title={t.memberNew}
      isOpen={isOpen}
      initial={{}}
      onSubmit={submit}
      onClose={onClose}
      isSaving={add.isPending}
      error={add.error}
    >
      <div className="zs-form-grid">
        <Form.Item name="personId" label={t.person} rules={must(t.person)}>
          <PersonField />
        </Form.Item>
        <Form.Item name="role" label={t.role} rules={must(t.role)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="share" label={t.shareField}>
          <InputNumber min={0} max={100} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="fromOn" label={t.from}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="toOn" label={t.to}>
          <Input type="date" />
        </Form.Item>
      </div>
    </ModalForm>
  );
}
