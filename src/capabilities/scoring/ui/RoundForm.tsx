import { App, Form, Input, InputNumber, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { useToday } from '#web/today.ts';
import { useMoneyScale } from '../../projects/ui/money-scale.ts';
import type { RoundRecord } from '../schema/rounds.ts';
import { roundTexts } from './texts.ts';

interface Values {
  readonly year: number;
  readonly name: string;
  readonly budget: number | null;
  readonly decidesOn: string | null;
  readonly scoringDueOn: string | null;
  readonly consultationDueOn: string | null;
  readonly lineRule: 'strict' | 'skip';
}

interface RoundFormProps {
  /** Null = a new one. */
  readonly round: RoundRecord | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Name, calendar and budget of a round. */
export function RoundForm({ round, isOpen, onClose }: RoundFormProps) {
  const t = useTexts(roundTexts);
  const today = useToday();
  const { saved, required } = useTexts(productTexts);
  const { message } = App.useApp();
  const scale = useMoneyScale();
  const onDone = () => {
    void message.success(saved);
    onClose();
  };
  const create = useWrite('POST', '/api/rounds', { onDone });
  const change = useWrite('PATCH', '/api/rounds/{id}', { onDone });
  const submit = ({ budget, year, ...values }: Values) => {
    const body = { ...values, budgetFen: budget === null ? null : Math.round(budget * scale) };
    if (round) change.mutate({ params: { id: round.id }, body: { ...body, version: round.version } });
    else create.mutate({ body: { ...body, year } });
  };
  return (
    <ModalForm<Values>
      title={round ? t.edit : t.create}
      isOpen={isOpen}
      initial={round ? valuesOf(round, scale) : { ...unset, year: Number(today.slice(0, 4)) }}
      onSubmit={submit}
      onClose={onClose}
      isSaving={create.isPending || change.isPending}
      error={create.error ?? change.error}
    >
      {round ? null : (
        <Form.Item<Values> name="year" label={t.year}>
          <InputNumber min={2000} max={2100} />
        </Form.Item>
      )}
      <Form.Item<Values>
        name="name"
        label={t.name}
        rules={[{ required: true, message: fill(required, { label: t.name }) }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item<Values> name="budget" label={t.budget}>
        <InputNumber min={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item<Values> name="lineRule" label={t.lineRule}>
        <Select
          options={[
            { value: 'strict', label: t.strict },
            { value: 'skip', label: t.skip },
          ]}
        />
      </Form.Item>
      <Form.Item<Values> name="scoringDueOn" label={t.scoringDueOn}>
        <DateField />
      </Form.Item>
      <Form.Item<Values> name="consultationDueOn" label={t.consultationDueOn}>
        <DateField />
      </Form.Item>
      <Form.Item<Values> name="decidesOn" label={t.decidesOn}>
        <DateField />
      </Form.Item>
    </ModalForm>
  );
}

const valuesOf = (round: RoundRecord, scale: number): Partial<Values> => ({
  name: round.name,
  budget: round.budgetFen === null ? null : round.budgetFen / scale,
  decidesOn: round.decidesOn,
  scoringDueOn: round.scoringDueOn,
  consultationDueOn: round.consultationDueOn,
  lineRule: round.lineRule,
});

const unset: Partial<Values> = {
  budget: null,
  decidesOn: null,
  scoringDueOn: null,
  consultationDueOn: null,
  lineRule: 'strict',
};
