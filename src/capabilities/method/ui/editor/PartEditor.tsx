import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { fill } from '#platform/i18n.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { isGroup, isPair } from '../../content-parts.ts';
import { methodTexts } from '../texts.ts';
import { usePartNames } from './part-names.ts';
import { isNumberKey, isWordList, numbered, withEntry } from './shapes.ts';

interface PartProps {
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

/** Entries of a list: each folded to one line, opened to be edited, moved up or taken out. */
function EntryList({ path, value, onChange }: PartProps) {
  const t = useTexts(methodTexts);
  const { nameOf } = usePartNames();
  const [openAt, setOpenAt] = useState<number | null>(null);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const key = String(path.at(-1) ?? '');
  const raise = (at: number) => {
    onChange(numbered([...entries.slice(0, at - 1), entries[at], entries[at - 1], ...entries.slice(at + 1)]));
    setOpenAt(null);
  };
  return (
    <fieldset className="zs-part-group">
      <legend>
        {nameOf(key)} <span className="zs-muted">{entries.length}</span>
      </legend>
      {entries.map((entry, at) => (
        <Entry
          key={at}
          path={[...path, at]}
          value={entry}
          isOpen={openAt === at}
          onToggle={() => setOpenAt(openAt === at ? null : at)}
          onRaise={at === 0 ? null : () => raise(at)}
          onRemove={() => {
            onChange(numbered(entries.filter((_, index) => index !== at)));
            setOpenAt(null);
          }}
          onChange={(next) => onChange(entries.map((one, index) => (index === at ? next : one)))}
        />
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => {
          onChange(withEntry(key, entries));
          setOpenAt(entries.length);
        }}
      >
        {fill(t.addEntry, { name: nameOf(key) })}
      </Button>
    </fieldset>
  );
}

interface EntryProps extends PartProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Null for the first. */
  readonly onRaise: (() => void) | null;
  readonly onRemove: () => void;
}

function Entry({ path, value, onChange, isOpen, onToggle, onRaise, onRemove }: EntryProps) {
  const t = useTexts(methodTexts);
  const { locale } = useLocale();
  const at = Number(path.at(-1)) + 1;
  const title = titleOf(value, locale) || t.untitled;
  return (
    <div className="zs-entry">
      <div className="zs-entry-head">
        <button type="button" aria-expanded={isOpen} onClick={onToggle}>
          {at}. {title}
        </button>
        {onRaise ? (
          <Button
            type="text"
            size="small"
            icon={<ArrowUpOutlined />}
            aria-label={fill(t.raiseEntry, { at })}
            title={fill(t.raiseEntry, { at })}
            onClick={onRaise}
          />
        ) : null}
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={fill(t.removeEntry, { at })}
          title={fill(t.removeEntry, { at })}
          onClick={onRemove}
        />
      </div>
      {isOpen ? <PartEditor path={path} value={value} onChange={onChange} /> : null}
    </div>
  );
}

const titleOf = (value: unknown, locale: string): string => {
  if (!isGroup(value)) return String(value ?? '');
  const named = locale === 'en' ? value['en'] : value['zh'];
  if (typeof named === 'string' && named !== '') return named;
  const first = ['id', 'code', 'level', 'label', 'name']
    .map((key) => value[key])
    .find((one) => one !== undefined);
  return typeof first === 'string' || typeof first === 'number' ? String(first) : '';
};
