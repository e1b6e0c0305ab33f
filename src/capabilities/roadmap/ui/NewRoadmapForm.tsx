import { App, Form, Input, Radio } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { useToday } from '#web/today.ts';
import { useSay } from '../../method/ui/use-say.ts';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import { OfficeField } from './OfficeField.tsx';
import { roadmapTexts } from './texts.ts';

interface Values {
  readonly template: string;
  readonly title?: string;
  readonly startsOn: string;
  readonly pmoUnitId?: string | null;
  readonly ownerId?: string | null;
}

interface NewRoadmapFormProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

export function NewRoadmapForm({ isOpen, onClose, onCreated }: NewRoadmapFormProps) {
  const t = useTexts(roadmapTexts);
  const today = useToday();
  const { required } = useTexts(productTexts);
  const { message } = App.useApp();
  const create = useWrite('POST', '/api/roadmaps', {
    onDone: ({ id }) => {
      void message.success(t.created);
      onCreated(id);
    },
  });
  return (
    <ModalForm<Values>
      title={t.create}
      isOpen={isOpen}
      width={640}
      initial={{ template: 'six-steps', startsOn: today }}
      submitText={t.create}
      onSubmit={({ template, title, startsOn, pmoUnitId, ownerId }) =>
        create.mutate({
          body: {
            template,
            startsOn,
            title: title ?? '',
            pmoUnitId: pmoUnitId ?? null,
            ownerId: ownerId ?? null,
          },
        })
      }
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <TemplateField />
      <Form.Item name="title" label={t.name} extra={<Terms>{t.nameHint}</Terms>}>
        <Input />
      </Form.Item>
      <Form.Item
        name="startsOn"
        label={t.startsOn}
        rules={[{ required: true, message: required.replace('{label}', t.startsOn) }]}
      >
        <DateField />
      </Form.Item>
      <OfficeField />
      <Form.Item name="ownerId" label={t.ownerFirst}>
        <PersonField />
      </Form.Item>
    </ModalForm>
  );
}

function TemplateField() {
  const t = useTexts(roadmapTexts);
  const say = useSay();
  const templates = useGet('/api/roadmap-templates').data?.templates ?? [];
  return (
    <Form.Item name="template" label={t.template}>
      <Radio.Group aria-label={t.template} className="zs-roadmap-templates">
        {templates.map((template) => (
          <Radio key={template.id} value={template.id}>
            {say(template)}
            <span className="zs-muted"> · {say(template.about)}</span>
            <br />
            <small className="zs-muted">
              {fill(t.templateSteps, {
                count: template.steps.length,
                names: template.steps.map((step) => say(step)).join(' → '),
              })}
            </small>
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  );
}
