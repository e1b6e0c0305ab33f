import { Form, Input, InputNumber, Select } from 'antd';
import type { Text } from '#platform/i18n.ts';
import '#web/forms/form-grid.css';
import { useGet } from '#web/api/use-get.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { projectTypeNames } from '../../method/names.ts';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import { UnitField } from '../../organisation/ui/UnitField.tsx';
import { formNames, levelNames, rankNames, reportToNames, structureNames, taxonomyNames } from '../names.ts';
import type { OfficeRow } from '../schema/offices.ts';
import type { OfficeValues } from './office-values.ts';
import { officeTexts } from './texts.ts';

const Item = Form.Item<OfficeValues>;

interface OfficeFieldsProps {
  readonly office: OfficeRow | null;
  readonly offices: readonly OfficeRow[];
}

/** How the tree shares its approvals: said at its top, and followed by the units below. */
function StructureField() {
  const t = useTexts(officeTexts);
  const choice = useChoices();
  const parent = Form.useWatch<string | null | undefined>('parentId');
  return (
    <Item name="structure" label={t.structure} extra={parent ? t.structureBelow : t.structureText}>
      <Select options={choice(structureNames)} disabled={Boolean(parent)} />
    </Item>
  );
}

/** Name, place, form and scope of a PMO unit. */
export function OfficeFields({ office, offices }: OfficeFieldsProps) {
  const t = useTexts(officeTexts);
  const { required } = useTexts(productTexts);
  const choice = useChoices();
  const superior = office?.superiorId ? { id: office.superiorId, name: office.superiorName ?? '' } : null;
  return (
    <div className="zs-form-grid">
      <Item
        name="name"
        label={t.name}
        rules={[{ required: true, whitespace: true, message: required.replace('{label}', t.name) }]}
      >
        <Input />
      </Item>
      <Item name="displayName" label={t.displayName}>
        <Input placeholder={t.displayHint} />
      </Item>
      <Item name="level" label={t.level}>
        <Select options={choice(levelNames)} />
      </Item>
      <Item name="parentId" label={t.parent}>
        <Select
          allowClear
          options={offices
            .filter(({ id }) => id !== office?.id)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Item>
      <StructureField />
      <Item name="organisationForm" label={t.form}>
        <Select options={choice(formNames)} />
      </Item>
      <Item name="orgUnitId" label={t.orgUnit}>
        <UnitField />
      </Item>
      <Item name="departments" label={t.departments}>
        <DepartmentsField />
      </Item>
      <Item name="superiorId" label={t.superior}>
        <PersonField present={superior} />
      </Item>
      <Item name="headsRank" label={t.headsRank}>
        <Select options={choice(rankNames)} />
      </Item>
      <Item name="reportingLine" label={t.reportsTo}>
        <Select mode="multiple" placeholder={t.byType} options={choice(reportToNames)} />
      </Item>
      <Item name="taxonomy" label={t.taxonomy}>
        <Select options={choice(taxonomyNames)} />
      </Item>
      <Item name="projectTypes" label={t.projectTypes}>
        <ProjectTypesField />
      </Item>
      <Item name="amountFrom" label={t.amountFrom}>
        <InputNumber min={0} style={{ width: '100%' }} />
      </Item>
      <Item name="amountBelow" label={t.amountBelow}>
        <InputNumber min={0} style={{ width: '100%' }} />
      </Item>
    </div>
  );
}

const useChoices = () => {
  const say = useText();
  return (names: Readonly<Record<string, Text>>) =>
    Object.entries(names).map(([value, name]) => ({ value, label: say(name) }));
};

interface ListFieldProps {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (ids: string[]) => void;
}

function DepartmentsField(props: ListFieldProps) {
  const t = useTexts(officeTexts);
  const { data } = useGet('/api/units');
  return (
    <Select
      {...props}
      mode="multiple"
      placeholder={t.ownOnly}
      showSearch={{ optionFilterProp: 'label' }}
      options={(data?.units ?? []).map(({ id, name, depth }) => ({
        value: id,
        label: `${'　'.repeat(depth)}${name}`,
      }))}
    />
  );
}

function ProjectTypesField(props: ListFieldProps) {
  const t = useTexts(officeTexts);
  const choice = useChoices();
  return (
    <Select {...props} mode="multiple" placeholder={t.everyProject} options={choice(projectTypeNames)} />
  );
}
