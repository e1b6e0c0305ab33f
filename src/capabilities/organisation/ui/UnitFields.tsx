import { Form, Input, InputNumber, Select } from 'antd';
import '#web/forms/form-grid.css';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { unitKinds } from '../names.ts';
import type { Unit } from '../schema.ts';
import { PersonField } from './PersonField.tsx';
import { organisationTexts } from './texts.ts';
import type { UnitValues } from './unit-values.ts';
import { UnitField } from './UnitField.tsx';

const Item = Form.Item<UnitValues>;

export function UnitFields({ unit }: { readonly unit: Unit | null }) {
  const t = useTexts(organisationTexts);
  const { required } = useTexts(productTexts);
  const say = useText();
  const head = unit?.headId ? { id: unit.headId, name: unit.headName ?? '' } : null;
  return (
    <div className="zs-form-grid">
      <Item
        name="name"
        label={t.unitName}
        rules={[{ required: true, whitespace: true, message: required.replace('{label}', t.unitName) }]}
      >
        <Input />
      </Item>
      <Item name="nameEn" label={t.unitNameEn}>
        <Input />
      </Item>
      <Item name="parentId" label={t.parent}>
        <UnitField {...(unit ? { without: unit.id } : {})} />
      </Item>
      <Item name="kind" label={t.kind}>
        <Select options={Object.entries(unitKinds).map(([value, name]) => ({ value, label: say(name) }))} />
      </Item>
      <Item name="headId" label={t.head}>
        <PersonField present={head} />
      </Item>
      <Item name="code" label={t.unitCode}>
        <Input placeholder={t.codeHint} />
      </Item>
      <Item name="position" label={t.position}>
        <InputNumber min={0} precision={0} style={{ width: '100%' }} />
      </Item>
      <Item name="validFrom" label={t.validFrom}>
        <DateField />
      </Item>
      <Item name="validTo" label={t.validTo}>
        <DateField />
      </Item>
    </div>
  );
}
