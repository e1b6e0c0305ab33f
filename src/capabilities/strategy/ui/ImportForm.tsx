import { App, Form, Input } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { strategyTexts } from './texts.ts';

interface ImportFormProps {
  readonly isOpen: boolean;
  readonly period: string;
  readonly onClose: () => void;
}

interface Values {
  readonly period: string;
  readonly table: string;
}

/** Objectives pasted from a spreadsheet; every fault is answered with its row. */
export function ImportForm({ isOpen, period, onClose }: ImportFormProps) {
  const t = useTexts(strategyTexts);
  const { saved, required } = useTexts(productTexts);
  const { message } = App.useApp();
  const load = useWrite('POST', '/api/objectives/imports', {
    onDone: () => {
      void message.success(saved);
      onClose();
    },
  });
  const must = (label: string) => [{ required: true, message: required.replace('{label}', label) }];
  return (
    <ModalForm<Values>
      title={t.importTable}
      isOpen={isOpen}
      width={720}
      initial={{ period }}
      onSubmit={(values) => load.mutate({ body: values })}
      onClose={() => {
        load.reset();
        onClose();
      }}
      isSaving={load.isPending}
      error={load.error}
    >
      <p className="zs-muted zs-form-note">{t.tableHelp}</p>
      <Form.Item<Values> name="period" label={t.period} rules={must(t.period)}>
        <Input style={{ maxWidth: 160 }} />
      </Form.Item>
      <Form.Item<Values> name="table" label={t.tablePaste} rules={must(t.tablePaste)}>
        <Input.TextArea rows={10} />
      </Form.Item>
    </ModalForm>
  );
}
