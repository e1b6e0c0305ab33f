import { Input, InputNumber, Select } from 'antd';
import type { Text } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText } from '#web/i18n/texts.ts';
import { DateField } from '#web/kit/DateField.tsx';
import { PersonField } from '../../../organisation/ui/PersonField.tsx';
import { UnitField } from '../../../organisation/ui/UnitField.tsx';
import { useMoneyScale } from '../../../projects/ui/money-scale.ts';
import type { SimpleKind } from '../../fields/field.ts';

export interface SimpleInputProps {
  readonly kind: SimpleKind;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly choices?: Readonly<Record<string, Text>> | undefined;
  readonly id?: string;
  /** A choice that must stand. */
  readonly isFixed?: boolean;
  readonly person?: { readonly id: string; readonly name: string } | null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** One value of the form, by its kind. */
export function SimpleInput(props: SimpleInputProps) {
  const { kind, label, value, onChange, id, person } = props;
  const named = { 'aria-label': label, ...(id ? { id } : {}) };
  switch (kind) {
    case 'text':
      return (
        <Input
          {...named}
          value={textOf(value)}
          maxLength={500}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'long':
      return (
        <Input.TextArea
          {...named}
          value={textOf(value)}
          maxLength={20_000}
          autoSize={{ minRows: 3, maxRows: 12 }}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'choice':
      return <Choice {...props} />;
    case 'money':
      return <Amount {...props} />;
    case 'number':
    case 'percent':
      return (
        <InputNumber
          {...named}
          value={numberOf(value)}
          style={{ width: '100%' }}
          onChange={(next) => onChange(next)}
        />
      );
    case 'day':
      return (
        <DateField label={label} {...(id ? { id } : {})} value={textOf(value) || null} onChange={onChange} />
      );
    case 'person':
      return (
        <PersonField
          label={label}
          {...(id ? { id } : {})}
          value={textOf(value) || null}
          present={person ?? null}
          onChange={(next) => onChange(next)}
        />
      );
    case 'unit':
      return (
        <UnitField label={label} {...(id ? { id } : {})} value={textOf(value) || null} onChange={onChange} />
      );
  }
}

function Choice({ label, value, onChange, choices = {}, id, isFixed }: SimpleInputProps) {
  const say = useText();
  return (
    <Select
      aria-label={label}
      {...(id ? { id } : {})}
      value={textOf(value) || null}
      allowClear={isFixed !== true}
      style={{ width: '100%' }}
      options={Object.entries(choices).map(([key, name]) => ({ value: key, label: say(name) }))}
      onChange={(next: string | null | undefined) => onChange(next ?? null)}
    />
  );
}

function Amount({ label, value, onChange, id }: SimpleInputProps) {
  const scale = useMoneyScale();
  const { withUnit } = useFormat();
  const fen = numberOf(value);
  return (
    <InputNumber
      aria-label={withUnit(label)}
      {...(id ? { id } : {})}
      value={fen === null ? null : fen / scale}
      style={{ width: '100%' }}
      onChange={(next) => onChange(next === null ? null : Math.round(Number(next) * scale))}
    />
  );
}
