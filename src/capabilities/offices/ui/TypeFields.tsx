import { Checkbox, Form, Input, Select } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { useSay } from '../../method/ui/use-say.ts';
import type { TypeValues } from './office-values.ts';
import { officeTexts } from './texts.ts';

const Item = Form.Item<TypeValues>;

/** A type with its first day and the reason. */
export function TypeFields() {
  const t = useTexts(officeTexts);
  const { required } = useTexts(productTexts);
  const name = useSay();
  const { data } = useGet('/api/authority');
  const need = (label: string) => [{ required: true, message: required.replace('{label}', label) }];
  const options = (data?.types ?? []).map((type) => {
    const also = name(type.alsoCalled);
    return { value: type.code, label: also && also !== name(type) ? `${name(type)} / ${also}` : name(type) };
  });
  return (
    <div className="zs-form-grid">
      <Item name="preset" label={t.type} rules={need(t.type)}>
        <Select options={options} />
      </Item>
      <Item name="from" label={t.from} rules={need(t.from)}>
        <DateField />
      </Item>
      <Item name="reason" label={t.reason} className="is-wide" rules={need(t.reason)}>
        <Input.TextArea rows={2} />
      </Item>
      <Item name="isCustom" valuePropName="checked" className="is-wide">
        <Checkbox>{t.isCustom}</Checkbox>
      </Item>
    </div>
  );
}
