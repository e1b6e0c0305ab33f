import { Form, Input, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import type { NewScenario, Scenarios } from '../schema.ts';
import { scenarioTexts } from './texts.ts';

interface Values {
  readonly name: string;
  readonly from: string;
  readonly note?: string;
}

interface NewScenarioFormProps {
  readonly roundId: string;
  readonly rows: Scenarios['rows'];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

const fromOf = (value: string): NewScenario['from'] => {
  const [kind = '', id = ''] = value.split(':');
  if (kind === 'scenario' || kind === 'study') return { kind, id };
  return { kind: 'live' };
};

/** Begins a scenario: from the live plan, a copy of another, or what a study found. */
export function NewScenarioForm({ roundId, rows, isOpen, onClose, onCreated }: NewScenarioFormProps) {
  const t = useTexts(scenarioTexts);
  const { required } = useTexts(productTexts);
  const { instant } = useFormat();
  const studies = useGet('/api/rounds/{id}/studies', { params: { id: roundId } }, { enabled: isOpen });
  const create = useWrite('POST', '/api/rounds/{id}/scenarios', {
    onDone: ({ id }) => {
      onClose();
      onCreated(id);
    },
  });
  if (!isOpen) return null;
  const found = (studies.data?.rows ?? []).filter(
    ({ answer }) => answer?.status === 'optimal' || answer?.status === 'feasible',
  );
  const options = [
    { value: 'live', label: t.live },
    ...rows.map(({ id, name }) => ({ value: `scenario:${id}`, label: fill(t.copyOf, { name }) })),
    ...found.map(({ id, askedAt }) => ({
      value: `study:${id}`,
      label: fill(t.studyOf, { at: instant(askedAt) }),
    })),
  ];
  return (
    <ModalForm<Values>
      title={t.create}
      isOpen
      initial={{ from: 'live' }}
      onSubmit={({ name, from, note }) =>
        create.mutate({ params: { id: roundId }, body: { name, note: note ?? null, from: fromOf(from) } })
      }
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <Form.Item<Values>
        name="name"
        label={t.name}
        rules={[{ required: true, message: fill(required, { label: t.name }) }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item<Values> name="from" label={t.from}>
        <Select options={options} />
      </Form.Item>
      <Form.Item<Values> name="note" label={t.note}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </ModalForm>
  );
}
