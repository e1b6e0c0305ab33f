import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, InputNumber, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import type { ContributionInput } from '../schema.ts';
import { strategyTexts } from './texts.ts';

interface ContributionsFormProps {
  readonly isOpen: boolean;
  readonly projectId: string;
  readonly contributions: readonly (ContributionInput & {
    readonly objectiveCode: string;
    readonly objective: string;
  })[];
  readonly onClose: () => void;
}

interface Values {
  readonly contributions: readonly ContributionInput[];
}

/** The objectives a project serves, with strength, share and reason. */
export function ContributionsForm({ isOpen, projectId, contributions, onClose }: ContributionsFormProps) {
  const t = useTexts(strategyTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const strategy = useGet('/api/strategy', { query: {} });
  const save = useWrite('PUT', '/api/projects/{id}/objectives', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const known = new Map([
    ...contributions.map(
      ({ objectiveId, objectiveCode, objective }) => [objectiveId, `${objectiveCode} ${objective}`] as const,
    ),
    ...(strategy.data?.rows ?? []).map(({ id, code, title }) => [id, `${code} ${title}`] as const),
  ]);
  return (
    <ModalForm<Values>
      title={t.editServe}
      isOpen={isOpen}
      width={820}
      initial={{ contributions }}
      onSubmit={(values) =>
        save.mutate({
          params: { id: projectId },
          body: {
            contributions: values.contributions.map(({ objectiveId, strength, share, reason }) => ({
              objectiveId,
              strength,
              share: share ?? null,
              reason: reason ?? null,
            })),
          },
        })
      }
      onClose={() => {
        save.reset();
        onClose();
      }}
      isSaving={save.isPending}
      error={save.error}
    >
      <Rows options={[...known].map(([value, label]) => ({ value, label }))} />
    </ModalForm>
  );
}

function Rows({ options }: { readonly options: readonly { value: string; label: string }[] }) {
  const t = useTexts(strategyTexts);
  const { required } = useTexts(productTexts);
  const must = (label: string) => [{ required: true, message: fill(required, { label }) }];
  return (
    <Form.List name="contributions">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="zs-contribution-row">
              <Form.Item name={[name, 'objectiveId']} label={t.objective} rules={must(t.objective)}>
                <Select options={[...options]} showSearch={{ optionFilterProp: 'label' }} />
              </Form.Item>
              <Form.Item name={[name, 'strength']} label={t.strength} rules={must(t.strength)}>
                <InputNumber min={0} max={5} precision={0} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name={[name, 'share']} label={t.share}>
                <InputNumber min={0} max={100} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name={[name, 'reason']} label={t.reason}>
                <Input maxLength={1000} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={fill(t.removeRow, { row: name + 1 })}
                title={fill(t.removeRow, { row: name + 1 })}
                onClick={() => remove(name)}
              />
            </fieldset>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ strength: 3 })}>
            {t.addObjective}
          </Button>
        </>
      )}
    </Form.List>
  );
}
