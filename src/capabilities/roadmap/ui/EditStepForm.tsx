import { App, Form } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import type { RoadmapStep } from '../schema.ts';
import { roadmapTexts } from './texts.ts';

interface Values {
  readonly ownerId?: string | null;
  readonly startsOn: string;
  readonly dueOn: string;
}

interface EditStepFormProps {
  /** Null = closed. */
  readonly step: RoadmapStep | null;
  readonly onClose: () => void;
}

export function EditStepForm({ step, onClose }: EditStepFormProps) {
  const t = useTexts(roadmapTexts);
  const { saved, required } = useTexts(productTexts);
  const { message } = App.useApp();
  const change = useWrite('PATCH', '/api/roadmap-steps/{id}', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const needed = (label: string) => [{ required: true, message: required.replace('{label}', label) }];
  const owner = step?.ownerId ? { id: step.ownerId, name: step.owner ?? '' } : null;
  return (
    <VersionedForm<Values, { ownerId: string | null; startsOn: string; dueOn: string }>
      title={t.editStep}
      record={step}
      initial={step ? { ownerId: step.ownerId, startsOn: step.startsOn, dueOn: step.dueOn } : {}}
      fields={[
        { key: 'ownerId', label: t.owner },
        { key: 'startsOn', label: t.startsOn },
        { key: 'dueOn', label: t.due },
      ]}
      saving={change}
      bodyOf={({ ownerId, startsOn, dueOn }) => ({ ownerId: ownerId ?? null, startsOn, dueOn })}
      onSave={(body, version) =>
        change.mutate({ params: { id: step?.id ?? '' }, body: { ...body, version } })
      }
      onClose={() => {
        change.reset();
        onClose();
      }}
    >
      <Form.Item name="ownerId" label={t.owner}>
        <PersonField present={owner} />
      </Form.Item>
      <Form.Item name="startsOn" label={t.startsOn} rules={needed(t.startsOn)}>
        <DateField />
      </Form.Item>
      <Form.Item name="dueOn" label={t.due} rules={needed(t.due)}>
        <DateField />
      </Form.Item>
    </VersionedForm>
  );
}
