import { Select } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { defineTexts, useTexts } from '../i18n/texts.ts';
import { Avatar } from './Avatar.tsx';

const pickerTexts = defineTexts({
  hint: ['姓名、拼音首字母或工号', 'Name, pinyin initials or staff no.'],
  none: ['没有找到', 'Nobody found'],
});

export interface PickablePerson {
  readonly id: string;
  readonly name: string;
  readonly code?: string;
  readonly unitName?: string | null;
}

interface PersonPickerProps {
  readonly find: (q: string) => Promise<readonly PickablePerson[]>;
  readonly value?: string | null;
  readonly onChange?: (id: string | null, person: PickablePerson | null) => void;
  /** The present person, whose name is shown before anything is searched. */
  readonly present?: PickablePerson | null;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly label?: string;
}

/** Chooses a person by name, pinyin initials or staff number. */
export function PersonPicker({ find, value, onChange, present, id, disabled, label }: PersonPickerProps) {
  const t = useTexts(pickerTexts);
  const [typed, setTyped] = useState('');
  const { people, isLoading } = useFound(find, useDeferredValue(typed));
  const known = present && !people.some((person) => person.id === present.id) ? [present, ...people] : people;
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={value ?? null}
      disabled={disabled ?? false}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      placeholder={t.hint}
      loading={isLoading}
      notFoundContent={isLoading ? null : t.none}
      onChange={(next: string | null | undefined) =>
        onChange?.(next ?? null, known.find((person) => person.id === next) ?? null)
      }
      options={known.map((person) => ({ value: person.id, label: person.name, person }))}
      optionRender={({ data }) => <PersonLine person={data.person} />}
    />
  );
}

function PersonLine({ person }: { readonly person: PickablePerson }) {
  return (
    <span style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
      <Avatar name={person.name} size={20} />
      {person.name}
      <span className="zs-muted">{[person.code, person.unitName].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

const useFound = (find: PersonPickerProps['find'], q: string) => {
  const [people, setPeople] = useState<readonly PickablePerson[]>([]);
  const [isLoading, setIsLoading] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const settle = (found: readonly PickablePerson[]) => {
      if (!isWanted) return;
      setPeople(found);
      setIsLoading(false);
    };
    setIsLoading(true);
    find(q.trim()).then(settle, () => settle([]));
    return () => {
      isWanted = false;
    };
  }, [find, q]);
  return { people, isLoading };
};
