import { App, Form, Input, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { useSay } from '../../method/ui/use-say.ts';
import type { DraftRecord } from '../schema/method-draft.ts';
import { draftTexts } from './texts.ts';

interface NewValues {
  readonly itemId: string;
  readonly note?: string;
}

const useDone = (onClose: () => void) => {
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  return () => {
    void message.success(saved);
    onClose();
  };
};

interface NewDraftFormProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Begins a draft from a process as it is in force. */
export function NewDraftForm({ isOpen, onClose }: NewDraftFormProps) {
  const t = useTexts(draftTexts);
  const say = useSay();
  const { required } = useTexts(productTexts);
  const items = useGet(
    '/api/method',
    { query: { filter: 'kind:is:process', limit: 500 } },
    { enabled: isOpen },
  );
  const create = useWrite('POST', '/api/method-drafts', { onDone: useDone(onClose) });
  return (
    <ModalForm<NewValues>
      title={t.new}
      isOpen={isOpen}
      initial={{}}
      onSubmit={({ itemId, note = '' }) => create.mutate({ body: { itemId, note } })}
      onClose={onClose}
      isSaving={create.isPending}
      error={create.error}
    >
      <Form.Item
        name="itemId"
        label={t.item}
        rules={[{ required: true, message: fill(required, { label: t.item }) }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t.pickItem}
          options={(items.data?.rows ?? []).map((item) => ({ value: item.id, label: say(item) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t.note}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </ModalForm>
  );
}

interface Values {
  readonly zh: string;
  readonly en: string;
  readonly note: string;
  readonly purposeZh: string;
  readonly purposeEn: string;
}

interface ChangeDraftProps {
  readonly draft: DraftRecord | null;
  readonly onClose: () => void;
}

const wordOf = (content: DraftRecord['content'], language: 'zh' | 'en'): string => {
  const purpose: unknown = content['purpose'];
  if (typeof purpose !== 'object' || purpose === null || !(language in purpose)) return '';
  const word: unknown = Object.entries(purpose).find(([key]) => key === language)?.[1];
  return typeof word === 'string' ? word : '';
};

/** Names and purpose of a drafted process; its steps stay as they are. */
export function ChangeDraft({ draft, onClose }: ChangeDraftProps) {
  const t = useTexts(draftTexts);
  const change = useWrite('PATCH', '/api/method-drafts/{id}', { onDone: useDone(onClose) });
  const { content = {}, zh = '', en = '', note = '' } = draft ?? {};
  return (
    <VersionedForm<Values, Pick<DraftRecord, 'zh' | 'en' | 'note' | 'content'>>
      title={t.item}
      record={draft}
      initial={{ zh, en, note, purposeZh: wordOf(content, 'zh'), purposeEn: wordOf(content, 'en') }}
      fields={[
        { key: 'zh', label: t.nameZh },
        { key: 'en', label: t.nameEn },
        { key: 'note', label: t.note },
      ]}
      saving={change}
      bodyOf={({ purposeZh, purposeEn, ...names }) => ({
        ...names,
        content: { ...content, purpose: { zh: purposeZh, en: purposeEn } },
      })}
      onSave={(body, version) =>
        change.mutate({ params: { id: draft?.id ?? '' }, body: { ...body, version } })
      }
      onClose={() => {
        change.reset();
        onClose();
      }}
    >
      <Form.Item name="zh" label={t.nameZh} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="en" label={t.nameEn} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="purposeZh" label={t.purposeZh}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="purposeEn" label={t.purposeEn}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="note" label={t.note}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </VersionedForm>
  );
}
