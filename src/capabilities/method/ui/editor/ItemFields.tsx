import { Form, Input } from 'antd';
import { fill } from '#platform/i18n.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { oneSidedIn } from '../../content-parts.ts';
import { methodTexts } from '../texts.ts';
import { ContentEditor } from './ContentEditor.tsx';
import { usePartNames } from './part-names.ts';

/** Names and content of an item within a form. */
export function ItemFields({ kind }: { readonly kind: string }) {
  const t = useTexts(methodTexts);
  const { wayTo } = usePartNames();
  const bothLanguages = async (_rule: unknown, content: unknown): Promise<void> => {
    const where = oneSidedIn(content);
    if (where) throw new Error(fill(t.oneSided, { where: wayTo(where) }));
  };
  return (
    <>
      <NameField name="zh" label={t.nameZh} />
      <NameField name="en" label={t.nameEn} />
      <Form.Item
        name="content"
        label={t.content}
        validateTrigger="onChange"
        rules={[{ validator: bothLanguages }]}
      >
        <ContentEditor kind={kind} />
      </Form.Item>
    </>
  );
}

function NameField({ name, label }: { readonly name: 'zh' | 'en'; readonly label: string }) {
  const { required } = useTexts(productTexts);
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, message: fill(required, { label }) }]}
    >
      <Input maxLength={200} />
    </Form.Item>
  );
}
