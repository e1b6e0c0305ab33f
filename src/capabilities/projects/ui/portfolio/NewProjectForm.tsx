import { App, Form, Input, InputNumber, Select } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import '#web/forms/form-grid.css';
import { productTexts } from '#web/i18n/product.ts';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { paths } from '#web/paths.ts';
import { useGo } from '#web/routing/use-go.ts';
import { PersonField } from '../../../organisation/ui/PersonField.tsx';
import { UnitField } from '../../../organisation/ui/UnitField.tsx';
import { klassNames, phaseNames } from '../../names.ts';
import { optionsOf } from '../options.ts';
import { useMoneyScale } from '../money-scale.ts';
import { portfolioTexts, projectTexts } from '../texts.ts';
import { newProjectOf, type NewProjectValues } from './new-project.ts';

const beginnings = ['proposed', 'initiating', 'planning', 'executing'] as const;
const begun = Object.fromEntries(beginnings.map((phase) => [phase, phaseNames[phase]]));

/** Registers a project with the few things known at its start. */
export function NewProjectForm({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const t = useTexts(projectTexts);
  const { create: title } = useTexts(portfolioTexts);
  const { saved, required } = useTexts(productTexts);
  const say = useText();
  const { moneyUnit } = useFormat();
  const scale = useMoneyScale();
  const go = useGo();
  const { message } = App.useApp();
  const create = useWrite('POST', '/api/projects', {
    onDone: ({ id }) => {
      void message.success(saved);
      go(paths.project(id));
    },
  });
  const must = (label: string) => [{ required: true, whitespace: true, message: fill(required, { label }) }];
  return (
    <ModalForm<NewProjectValues>
      title={title}
      isOpen={isOpen}
      width={640}
      initial={{ phase: 'initiating' }}
      onSubmit={(values) => create.mutate({ body: newProjectOf(values, scale) })}
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <div className="zs-form-grid">
        <Form.Item name="name" label={t.name} className="is-wide" rules={must(t.name)}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="code" label={t.code} rules={must(t.code)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="phase" label={t.phase}>
          <Select options={optionsOf(begun, say)} />
        </Form.Item>
        <Form.Item name="klass" label={t.klass}>
          <Select allowClear options={optionsOf(klassNames, say)} />
        </Form.Item>
        <Form.Item name="managerId" label={t.manager}>
          <PersonField />
        </Form.Item>
        <Form.Item name="unitId" label={t.unit}>
          <UnitField />
        </Form.Item>
        <Form.Item name="budget" label={`${t.budget} (${moneyUnit})`}>
          <InputNumber min={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="startOn" label={t.start}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="finishOn" label={t.finish}>
          <Input type="date" />
        </Form.Item>
      </div>
    </ModalForm>
  );
}
