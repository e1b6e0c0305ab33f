import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { isGroup, isPair } from '../../content-parts.ts';
import { EntryList } from './EntryList.tsx';
import { usePartNames } from './part-names.ts';
import { isNumberKey, isWordList } from './shapes.ts';

export interface PartProps {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** One part of a content in the field that fits it: text, both languages, number, choice, words, entries or a group. */
export function PartEditor({ path, value, onChange }: PartProps): ReactNode {
  const key = String(path.at(-1) ?? '');
  if (key === 'no') return null;
  if (Array.isArray(value))
    return isWordList(key, value) ? (
      <Words path={path} value={value} onChange={onChange} />
    ) : (
      <EntryList path={path} value={value} onChange={onChange} />
    );
  if (isGroup(value)) return <Group path={path} value={value} onChange={onChange} />;
  return <Plain path={path} value={value} onChange={onChange} />;
}

function Plain({ path, value, onChange }: PartProps) {
  const { nameOf, wayTo } = usePartNames();
  const key = path.at(-1) ?? '';
  if (typeof value === 'boolean')
    return (
      <Checkbox checked={value} onChange={({ target }) => onChange(target.checked)}>
        {nameOf(key)}
      </Checkbox>
    );
  const isNumber = typeof value === 'number' || (value === null && isNumberKey(String(key)));
  const given = typeof value === 'string' ? value : '';
  return (
    <div className="zs-part">
      <span className="zs-part-name">{nameOf(key)}</span>
      {isNumber ? (
        <InputNumber
          aria-label={wayTo(path)}
          value={typeof value === 'number' ? value : null}
          onChange={(next) => onChange(next ?? (isNumberKey(String(key)) ? null : 0))}
        />
      ) : (
        <Input.TextArea
          aria-label={wayTo(path)}
          autoSize={{ minRows: 1, maxRows: 12 }}
          value={given}
          onChange={({ target }) => onChange(target.value === '' && value === null ? null : target.value)}
          onBlur={() => {
            if (given === '' && key === 'endGate') onChange(null);
          }}
        />
      )}
    </div>
  );
}

function Words({ path, value, onChange }: PartProps) {
  const { nameOf, wayTo } = usePartNames();
  const words: readonly unknown[] = Array.isArray(value) ? value : [];
  const areNumbers = words.length > 0 && words.every((one) => typeof one === 'number');
  return (
    <div className="zs-part">
      <span className="zs-part-name">{nameOf(path.at(-1) ?? '')}</span>
      <Select<string[]>
        mode="tags"
        open={false}
        suffixIcon={null}
        tokenSeparators={[',', '，', '、', ';', '；']}
        aria-label={wayTo(path)}
        value={words.map(String)}
        onChange={(next) => onChange(areNumbers ? next.map(Number).filter(Number.isFinite) : next)}
      />
    </div>
  );
}

function Group({ path, value, onChange }: PartProps) {
  const { nameOf } = usePartNames();
  if (!isGroup(value)) return null;
  const key = path.at(-1) ?? '';
  return (
    <fieldset className={isPair(value) ? 'zs-part-pair' : 'zs-part-group'}>
      {typeof key === 'number' ? null : <legend>{nameOf(key)}</legend>}
      {Object.entries(value).map(([name, part]) => (
        <PartEditor
          key={name}
          path={[...path, name]}
          value={part}
          onChange={(next) => onChange({ ...value, [name]: next })}
        />
      ))}
    </fieldset>
  );
}
