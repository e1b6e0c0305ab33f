import { Button, Checkbox, Input, InputNumber, Radio } from 'antd';
import { use, useState, type SyntheticEvent } from 'react';
import type { Condition, ListColumn } from '#platform/list/list.ts';
import { ConventionsContext, useFormat, type Conventions } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { useText, useTexts } from '../../i18n/texts.ts';
import { focusOnMount } from '../focus-on-mount.ts';
import { DateField } from '../DateField.tsx';
import { columnTitle } from './cell.ts';
import { tableTexts } from './texts.ts';

interface FilterPanelProps {
  readonly column: ListColumn;
  readonly conditions: readonly Condition[];
  readonly onApply: (conditions: readonly Condition[]) => void;
}

type Values = Readonly<Record<'contains' | 'from' | 'to', string>> & { readonly is: readonly string[] };

/** The filter of one column: its fields follow from the column's kind. */
export function FilterPanel({ column, conditions, onApply }: FilterPanelProps) {
  const t = useTexts(tableTexts);
  const speech = { format: useFormat(), locale: useLocale().locale };
  const [values, setValues] = useState<Values>(() => valuesOf(conditions));
  const change = (patch: Partial<Values>) => setValues((former) => ({ ...former, ...patch }));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onApply(conditionsOf(column, values));
  };
  return (
    <form className="zs-filter" aria-label={columnTitle(column, speech)} onSubmit={submit}>
      <FilterFields column={column} values={values} change={change} />
      <div className="zs-filter-foot">
        <Button size="small" onClick={() => onApply([])}>
          {t.reset}
        </Button>
        <Button size="small" type="primary" htmlType="submit">
          {t.apply}
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly column: ListColumn;
  readonly values: Values;
  readonly change: (patch: Partial<Values>) => void;
}

function FilterFields({ column, values, change }: FieldsProps) {
  const t = useTexts(tableTexts);
  const say = useText();
  switch (column.kind) {
    case 'text':
      return (
        <Input
          ref={focusOnMount}
          allowClear
          aria-label={t.search}
          placeholder={t.search}
          value={values.contains}
          onChange={({ target }) => change({ contains: target.value })}
        />
      );
    case 'choice':
      return (
        <Checkbox.Group
          className="zs-filter-choices"
          role="group"
          aria-label={say(column.title)}
          value={[...values.is]}
          onChange={(is) => change({ is })}
          options={Object.entries(column.choices ?? {}).map(([value, name]) => ({ value, label: say(name) }))}
        />
      );
    case 'boolean':
      return (
        <Radio.Group
          aria-label={say(column.title)}
          value={values.is[0]}
          onChange={({ target }) => change({ is: [String(target.value)] })}
          options={[
            { value: 'true', label: t.yes },
            { value: 'false', label: t.no },
          ]}
        />
      );
    case 'date':
    case 'instant':
      return <RangeFields values={values} change={change} />;
    default:
      return <NumberFields column={column} values={values} change={change} />;
  }
}

function RangeFields({ values, change }: Omit<FieldsProps, 'column'>) {
  const t = useTexts(tableTexts);
  return (
    <div className="zs-filter-range">
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{t[end]}</span>
          <DateField value={values[end].slice(0, 10)} onChange={(day) => change({ [end]: day ?? '' })} />
        </label>
      ))}
    </div>
  );
}

function NumberFields({ column, values, change }: FieldsProps) {
  const t = useTexts(tableTexts);
  const { moneyUnit } = use(ConventionsContext);
  const scale = scaleOf(column, moneyUnit);
  return (
    <div className="zs-filter-range">
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{t[end]}</span>
          <InputNumber
            value={values[end] === '' ? null : Number(values[end]) / scale}
            onChange={(value) =>
              change({ [end]: value === null ? '' : String(Math.round(Number(value) * scale * 1e6) / 1e6) })
            }
          />
        </label>
      ))}
    </div>
  );
}

/** How many stored units one typed unit is: 分 in 元 or 万元. */
const scaleOf = ({ kind }: ListColumn, moneyUnit: Conventions['moneyUnit']): number => {
  if (kind !== 'money') return 1;
  return moneyUnit === 'wan' ? 1_000_000 : 100;
};

const valuesOf = (conditions: readonly Condition[]): Values => {
  const first = (operator: Condition['operator']) =>
    conditions.find((one) => one.operator === operator)?.values[0] ?? '';
  return {
    contains: first('contains'),
    from: first('from'),
    to: first('to'),
    is: conditions.find((one) => one.operator === 'is')?.values ?? [],
  };
};

const conditionsOf = ({ key, kind }: ListColumn, { contains, from, to, is }: Values): Condition[] => {
  const one = (operator: Condition['operator'], value: string): Condition[] =>
    value.trim() === '' ? [] : [{ column: key, operator, values: [value.trim()] }];
  if (kind === 'text') return one('contains', contains);
  if (kind === 'choice' || kind === 'boolean')
    return is.length === 0 ? [] : [{ column: key, operator: 'is', values: is }];
  return [
    ...one('from', from),
    ...one('to', kind === 'instant' && to !== '' ? `${to.slice(0, 10)}T23:59:59` : to),
  ];
};
