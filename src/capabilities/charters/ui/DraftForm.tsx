import { Form, Input, Select } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { VersionedForm } from '#web/forms/VersionedForm.tsx';
import { useSaved } from '#web/forms/use-saved.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { ModalForm } from '#web/kit/ModalForm.tsx';
import { methodKinds, type MethodKind } from '../../method/schema/kinds.ts';
import { FormChanges, type Written } from '../../method/ui/editor/Changes.tsx';
import { ItemFields } from '../../method/ui/editor/ItemFields.tsx';
import { useSay } from '../../method/ui/use-say.ts';
import type { DraftRecord } from '../schema/method-draft.ts';
import { draftTexts } from './texts.ts';

interface NewValues {
  readonly itemId: string;
  readonly note?: string;
}

interface NewDraftFormProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const drafted: readonly MethodKind[] = [
  'process',
  'template',
  'deliverable',
  'lifecycle',
  'metric',
  'service',
  'term',
  'rule-set',
];

/** Begins a draft from an item as it is in force. */
export function NewDraftForm({ isOpen, onClose }: NewDraftFormProps) {
  const t = useTexts(draftTexts);
  const say = useSay();
  const text = useText();
  const { required } = useTexts(productTexts);
  const items = useGet(
    '/api/method',
    { query: { filter: `kind:is:${drafted.join('|')}`, limit: 1000 } },
    { enabled: isOpen },
  );
  const create = useWrite('POST', '/api/method-drafts', { onDone: useSaved(onClose) });
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
          options={drafted.map((kind) => ({
            label: text(methodKinds[kind]),
            options: (items.data?.rows ?? [])
              .filter((item) => item.kind === kind)
              .map((item) => ({ value: item.id, label: `${say(item)} ${item.code}` })),
          }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t.note}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </ModalForm>
  );
}

interface Values extends Written {
  readonly note: string;
}

interface ChangeDraftProps {
  readonly draft: DraftRecord | null;
  readonly onClose: () => void;
}

/** The whole text of a drafted item, with what it would change of the one in force. */
export function ChangeDraft({ draft, onClose }: ChangeDraftProps) {
  const t = useTexts(draftTexts);
  const params = { id: draft?.itemId ?? '' };
  const inForce = useGet('/api/method/{id}', { params }, { enabled: draft !== null });
  const change = useWrite('PATCH', '/api/method-drafts/{id}', { onDone: useSaved(onClose) });
  const { kind = '', content = {}, zh = '', en = '', note = '' } = draft ?? {};
  return (
    <VersionedForm<Values, Values>
      title={t.item}
      record={draft}
      width={860}
      initial={{ zh, en, note, content }}
      fields={[
        { key: 'zh', label: t.nameZh },
        { key: 'en', label: t.nameEn },
        { key: 'note', label: t.note },
      ]}
      saving={change}
      bodyOf={(values) => values}
      onSave={(body, version) =>
        change.mutate({ params: { id: draft?.id ?? '' }, body: { ...body, version } })
      }
      onClose={() => {
        change.reset();
        onClose();
      }}
    >
      <ItemFields kind={kind} />
      <Form.Item name="note" label={t.note}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      {inForce.data?.id === draft?.itemId && inForce.data ? <FormChanges inForce={inForce.data} /> : null}
    </VersionedForm>
  );
}
