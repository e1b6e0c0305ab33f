import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { isGroup } from '../../content-parts.ts';
import { methodTexts } from '../texts.ts';
import { usePartNames } from './part-names.ts';
import { PartEditor, type PartProps } from './PartEditor.tsx';
import { numbered, withEntry } from './shapes.ts';

/** Entries of a list: each folded to one line, opened to be edited, moved up or taken out. */
export function EntryList({ path, value, onChange }: PartProps) {
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
            onClick={onRaise}
          />
        ) : null}
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={fill(t.removeEntry, { at })}
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
