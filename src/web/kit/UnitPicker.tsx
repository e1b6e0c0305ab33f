import { TreeSelect } from 'antd';
import { defineTexts, useTexts } from '../i18n/texts.ts';
import { namedTree } from './named-tree.tsx';

const unitTexts = defineTexts({
  hint: ['选择部门', 'Choose a unit'],
});

export interface PickableUnit {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
}

interface UnitPickerProps {
  readonly units: readonly PickableUnit[];
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  /** A unit that cannot be chosen, with all below it (it may not be put below itself). */
  readonly without?: string;
  readonly id?: string;
  readonly label?: string;
}

/** Chooses a unit out of the tree of the enterprise. */
export function UnitPicker({ units, value, onChange, without, id, label }: UnitPickerProps) {
  const t = useTexts(unitTexts);
  return (
    <TreeSelect
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={value ?? null}
      onChange={(next: string | null | undefined) => onChange?.(next ?? null)}
      treeData={treeOf(units, without)}
      treeDefaultExpandAll
      showSearch={{ treeNodeFilterProp: 'title' }}
      allowClear
      popupRender={namedTree({ name: label ?? t.hint, fieldId: id })}
      placeholder={t.hint}
    />
  );
}

interface UnitNode {
  readonly value: string;
  readonly title: string;
  readonly disabled: boolean;
  readonly children: UnitNode[];
}

const treeOf = (units: readonly PickableUnit[], without: string | undefined): UnitNode[] => {
  const below = Map.groupBy(units, ({ parentId }) => parentId);
  const nodes = (parent: string | null, above: 'open' | 'barred'): UnitNode[] =>
    (below.get(parent) ?? []).map(({ id, name }) => {
      const own = id === without ? 'barred' : above;
      return { value: id, title: name, disabled: own === 'barred', children: nodes(id, own) };
    });
  return nodes(null, 'open');
};
