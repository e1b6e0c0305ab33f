import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { productTexts } from '../i18n/product.ts';
import { defineTexts, useTexts } from '../i18n/texts.ts';
import './stale.css';

const staleTexts = defineTexts({
  title: ['这条记录刚被他人修改', 'Somebody changed this record meanwhile'],
  text: [
    '您填写的内容没有丢失。请逐项选择保留哪一个，再保存。',
    'Nothing you typed is lost. Choose for each field which value to keep, then save.',
  ],
  field: ['字段', 'Field'],
  mine: ['我的', 'Mine'],
  theirs: ['当前', 'Current'],
  merge: ['保存所选', 'Save the choice'],
  same: ['对方的修改与您的不冲突，可以直接保存。', 'Their change does not touch yours; you can save.'],
});

export interface StaleField {
  readonly key: string;
  readonly label: string;
  /** How a value reads; its plain text without. */
  readonly show?: (value: unknown) => string;
}

type Values = Readonly<Record<string, unknown>>;

interface StaleDialogProps {
  /** The record as it is now, null while there is no conflict. */
  readonly theirs: Values | null;
  /** What the form sent. */
  readonly mine: Values;
  /** The record that the form was filled from. */
  readonly base: Values;
  readonly fields: readonly StaleField[];
  readonly isSaving: boolean;
  readonly onSave: (merged: Values, version: number) => void;
  readonly onClose: () => void;
}

type Side = 'mine' | 'theirs';

/** Mine and theirs field by field, where they differ; the chosen values are saved on the current version. */
export function StaleDialog({ theirs, mine, base, fields, isSaving, onSave, onClose }: StaleDialogProps) {
  const t = useTexts(staleTexts);
  const { cancel } = useTexts(productTexts);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  if (!theirs) return null;
  const differing = fields.filter(({ key }) => key in mine && !isSame(mine[key], theirs[key]));
  const sideOf = (key: string): Side => chosen[key] ?? (isSame(mine[key], base[key]) ? 'theirs' : 'mine');
  const save = () => {
    const picked = differing.map(
      ({ key }) => [key, sideOf(key) === 'mine' ? mine[key] : theirs[key]] as const,
    );
    onSave({ ...mine, ...Object.fromEntries(picked) }, Number(theirs['version']));
  };
  return (
    <Modal
      open
      title={t.title}
      width={720}
      okText={t.merge}
      cancelText={cancel}
      confirmLoading={isSaving}
      onOk={save}
      onCancel={onClose}
    >
      <p className="zs-muted">{differing.length === 0 ? t.same : t.text}</p>
      <table className="zs-stale">
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.mine}</th>
            <th scope="col">{t.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((field) => (
            <tr key={field.key}>
              <th scope="row">{field.label}</th>
              {(['mine', 'theirs'] as const).map((side) => (
                <td key={side} className={sideOf(field.key) === side ? 'is-chosen' : ''}>
                  <Radio
                    checked={sideOf(field.key) === side}
                    aria-label={`${field.label} ${t[side]}`}
                    onChange={() => setChosen((former) => ({ ...former, [field.key]: side }))}
                  >
                    {textOf(field, side === 'mine' ? mine[field.key] : theirs[field.key])}
                  </Radio>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}

const isSame = (a: unknown, b: unknown): boolean => orderless(a) === orderless(b);

// The database keeps the keys of an object in an order of its own.
const orderless = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => one.localeCompare(other)))
      : part,
  );

const textOf = ({ show }: StaleField, value: unknown): string => {
  if (show) return show(value);
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
};
