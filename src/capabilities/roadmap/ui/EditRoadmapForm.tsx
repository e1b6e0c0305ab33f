import { App, Form, Input } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import type { Roadmap } from '../schema.ts';
import { OfficeField } from './OfficeField.tsx';
import { roadmapTexts } from './texts.ts';

interface Values {
  readonly title: string;
  readonly pmoUnitId?: string | null;
}

interface EditRoadmapFormProps {
  /** Null = closed. */
  readonly roadmap: Roadmap | null;
  readonly onClose: () => void;
}

export function EditRoadmapForm({ roadmap, onClose }: EditRoadmapFormProps) {
  const t = useTexts(roadmapTexts);
  const { saved, required } = useTexts(productTexts);
  const { message } = App.useApp();
  const change = useWrite('PATCH', '/api/roadmaps/{id}', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  return (
    <VersionedForm<Values, { title: string; pmoUnitId: string | null }>
      title={t.editRoadmap}
      record={roadmap}
      initial={roadmap ? { title: roadmap.title, pmoUnitId: roadmap.pmoUnitId } : {}}
      fields={[
        { key: 'title', label: t.name },
        { key: 'pmoUnitId', label: t.office },
      ]}
      saving={change}
      bodyOf={({ title, pmoUnitId }) => ({ title, pmoUnitId: pmoUnitId ?? null })}
      onSave={(body, version) =>
        change.mutate({ params: { id: roadmap?.id ?? '' }, body: { ...body, version } })
      }
      onClose={() => {
        change.reset();
        onClose();
      }}
    >
      <Form.Item
        name="title"
        label={t.name}
        rules={[{ required: true, whitespace: true, message: required.replace('{label}', t.name) }]}
      >
        <Input />
      </Form.Item>
      <OfficeField />
    </VersionedForm>
  );
}
