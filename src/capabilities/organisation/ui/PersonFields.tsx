import { Form, Input, InputNumber, Select } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useMay } from '#web/api/session.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import '#web/forms/form-grid.css';
import { DateField } from '#web/kit/DateField.tsx';
import type { PersonValues } from './person-values.ts';
import { organisationTexts } from './texts.ts';
import { UnitField } from './UnitField.tsx';

const Item = Form.Item<PersonValues>;

/** The fields of a person, for the new one and the changed one. */
export function PersonFields() {
  const t = useTexts(organisationTexts);
  const { required } = useTexts(productTexts);
  const may = useMay();
  const calendars = useGet('/api/calendars').data?.calendars ?? [];
  return (
    <div className="zs-form-grid">
      <Item
        name="name"
        label={t.name}
        rules={[{ required: true, whitespace: true, message: required.replace('{label}', t.name) }]}
      >
        <Input autoComplete="off" />
      </Item>
      <Item name="code" label={t.code}>
        <Input autoComplete="off" placeholder={t.codeHint} />
      </Item>
      <Item name="unitId" label={t.unit}>
        <UnitField />
      </Item>
      <Item name="post" label={t.post}>
        <Input />
      </Item>
      <Item name="grade" label={t.grade}>
        <Input />
      </Item>
      <Item name="city" label={t.city}>
        <Input />
      </Item>
      <Item name="email" label={t.email}>
        <Input type="email" autoComplete="off" />
      </Item>
      <Item name="phone" label={t.phone}>
        <Input autoComplete="off" />
      </Item>
      <Item name="hiredOn" label={t.hiredOn}>
        <DateField />
      </Item>
      <Item name="leftOn" label={t.leftOn}>
        <DateField />
      </Item>
      <Item name="hoursPerDay" label={t.hoursPerDay}>
        <InputNumber min={0} max={24} step={0.5} style={{ width: '100%' }} />
      </Item>
      {may('people.read-rate') ? (
        <Item name="rate" label={t.rate}>
          <InputNumber min={0} precision={2} style={{ width: '100%' }} />
        </Item>
      ) : null}
      <Item name="calendarId" label={t.calendar}>
        <Select
          allowClear
          placeholder={t.defaultCalendar}
          options={calendars.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Item>
    </div>
  );
}
