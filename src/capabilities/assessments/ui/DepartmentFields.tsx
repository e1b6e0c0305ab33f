import { Form, TreeSelect } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { namedTree } from '#web/kit/named-tree.tsx';
import { Terms } from '#web/kit/terms/Terms.tsx';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import { diagnosisTexts } from './texts.ts';

export interface DepartmentValues {
  readonly units: readonly string[];
  /** Who answers, by unit; needed where a unit has no head. */
  readonly people?: Readonly<Record<string, string | null | undefined>>;
}

export const departmentsOf = ({ units, people = {} }: DepartmentValues) =>
  units.map((unitId) => ({ unitId, personId: people[unitId] ?? null }));

interface UnitNode {
  readonly value: string;
  readonly title: string;
  readonly children: UnitNode[];
}

/** Which departments are asked, and who answers for those without a head. */
export function DepartmentFields() {
  const t = useTexts(diagnosisTexts);
  const { required } = useTexts(productTexts);
  const units = useGet('/api/units').data?.units ?? [];
  const chosen = Form.useWatch<readonly string[] | undefined>('units') ?? [];
  const below = Map.groupBy(units, ({ parentId }) => parentId);
  const nodes = (parent: string | null): UnitNode[] =>
    (below.get(parent) ?? []).map(({ id, name }) => ({ value: id, title: name, children: nodes(id) }));
  const needed = (label: string) => [{ required: true, message: required.replace('{label}', label) }];
  const headless = units.filter(({ id, headId }) => headId === null && chosen.includes(id));
  return (
    <>
      <Form.Item
        name="units"
        label={t.departments}
        extra={<Terms>{t.headAnswers}</Terms>}
        rules={needed(t.departments)}
      >
        <TreeSelect
          multiple
          treeData={nodes(null)}
          treeDefaultExpandAll
          showSearch={{ treeNodeFilterProp: 'title' }}
          allowClear
          popupRender={namedTree({ name: t.departments, fieldId: 'units' })}
        />
      </Form.Item>
      {headless.map(({ id, name }) => {
        const label = fill(t.respondentFor, { unit: name });
        return (
          <Form.Item key={id} name={['people', id]} label={label} rules={needed(label)}>
            <PersonField />
          </Form.Item>
        );
      })}
    </>
  );
}
