import { App, Form, Input, InputNumber, Radio, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { requestModeNames, requestModes, requestPointNames, requestPoints } from '../requests/names.ts';
import type { RequestRecord } from '../requests/schema.ts';
import { useMoneyScale } from './money-scale.ts';
import { PeopleField, type NamedPerson } from './PeopleField.tsx';
import { approvalsPageTexts } from './texts.ts';

interface RequestFormProps {
  readonly isOpen: boolean;
  /** The request that is changed; a new one where left out. */
  readonly request?: RequestRecord;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

interface RequestValues {
  readonly title: string;
  readonly body: string;
  readonly amount?: number | null;
  readonly approvers: readonly NamedPerson[];
  readonly mode: RequestRecord['mode'];
  readonly point?: RequestRecord['point'];
  readonly copied?: readonly NamedPerson[];
}

const ids = (people: readonly NamedPerson[] | undefined): string[] => (people ?? []).map(({ id }) => id);

/** Writes a request down or changes it. */
export function RequestForm({ isOpen, request, onSaved, onClose }: RequestFormProps) {
  const t = useTexts(approvalsPageTexts);
  const { message } = App.useApp();
  const scale = useMoneyScale();
  const done = ({ id }: { readonly id: string }) => {
    void message.success(t.saved);
    onSaved(id);
  };
  const create = useWrite('POST', '/api/requests', { onDone: done });
  const change = useWrite('PATCH', '/api/requests/{id}', { onDone: done });
  const saving = request ? change : create;
  const submit = ({ title, body, amount, approvers, mode, point, copied }: RequestValues) => {
    const fields = {
      title,
      body,
      mode,
      point: point ?? null,
      amountFen: amount === null || amount === undefined ? null : Math.round(amount * scale),
      approverIds: ids(approvers),
      copiedIds: ids(copied),
    };
    if (request) change.mutate({ params: { id: request.id }, body: { ...fields, version: request.version } });
    else create.mutate({ body: fields });
  };
  return (
    <ModalForm<RequestValues>
      title={request ? t.editRequest : t.newRequest}
      isOpen={isOpen}
      width={640}
      initial={request ? valuesOf(request, scale) : { mode: 'sequence' }}
      onSubmit={submit}
      onClose={() => {
        saving.reset();
        onClose();
      }}
      isSaving={saving.isPending}
      error={saving.error}
    >
      <RequestFields />
    </ModalForm>
  );
}

const valuesOf = (request: RequestRecord, scale: number): RequestValues => ({
  title: request.title,
  body: request.body,
  amount: request.amountFen === null ? null : request.amountFen / scale,
  approvers: request.approvers,
  mode: request.mode,
  point: request.point,
  copied: request.copied,
});

function RequestFields() {
  const t = useTexts(approvalsPageTexts);
  const text = useText();
  const { moneyUnit } = useFormat();
  const needed = [{ required: true, message: t.needed }];
  return (
    <>
      <Form.Item name="title" label={t.requestTitle} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="body" label={t.body} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={20_000} />
      </Form.Item>
      <Form.Item name="amount" label={fill(t.amount, { unit: moneyUnit })}>
        <InputNumber min={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="point" label={t.point} extra={t.pointHint}>
        <Select
          allowClear
          options={requestPoints.map((point) => ({ value: point, label: text(requestPointNames[point]) }))}
        />
      </Form.Item>
      <Form.Item name="approvers" label={t.approvers} rules={needed}>
        <PeopleField label={t.approvers} />
      </Form.Item>
      <Form.Item name="mode" label={t.mode}>
        <Radio.Group
          aria-label={t.mode}
          options={requestModes.map((mode) => ({ value: mode, label: text(requestModeNames[mode]) }))}
        />
      </Form.Item>
      <Form.Item name="copied" label={t.copiedTo}>
        <PeopleField label={t.copiedTo} />
      </Form.Item>
    </>
  );
}
