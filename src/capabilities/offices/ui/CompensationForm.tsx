import { App, Form, Input, Select } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { officeTexts } from './texts.ts';

interface CompensationValues {
  readonly document: string;
  readonly points: string[];
  readonly from: string;
  readonly to?: string | null;
}

interface CompensationFormProps {
  readonly officeId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const Item = Form.Item<CompensationValues>;
/** Where an organisation form limits at all. */
const limited = ['DP-07', 'DP-08'];

export function CompensationForm({ officeId, isOpen, onClose }: CompensationFormProps) {
  const t = useTexts(officeTexts);
  const { required, saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const record = useWrite('POST', '/api/offices/{id}/compensations', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const need = (label: string) => [{ required: true, message: required.replace('{label}', label) }];
  return (
    <ModalForm<CompensationValues>
      title={t.compensate}
      isOpen={isOpen}
      width={480}
      initial={{ points: limited }}
      onSubmit={(body) => record.mutate({ params: { id: officeId }, body })}
      onClose={() => {
        record.reset();
        onClose();
      }}
      isSaving={record.isPending}
      error={record.error}
    >
      <Item name="document" label={t.document} rules={need(t.document)}>
        <Input />
      </Item>
      <Item name="points" label={t.compensationPoints} rules={need(t.compensationPoints)}>
        <Select mode="multiple" options={limited.map((value) => ({ value, label: value }))} />
      </Item>
      <Item name="from" label={t.from} rules={need(t.from)}>
        <DateField />
      </Item>
      <Item name="to" label={t.to}>
        <DateField />
      </Item>
    </ModalForm>
  );
}
