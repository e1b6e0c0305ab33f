import { Select } from 'antd';
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
  /** Who was found for what was typed last. */
  readonly people: readonly PickablePerson[];
  readonly isLoading: boolean;
  readonly onSearch: (q: string) => void;
  readonly value?: string | null;
  readonly onChange?: (id: string | null, person: PickablePerson | null) => void;
  /** The present person, whose name is shown before anything is searched. */
  readonly present?: PickablePerson | null;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly label?: string;
}

/** Chooses a person by name, pinyin initials or staff number. */
export function PersonPicker(props: PersonPickerProps) {
  const t = useTexts(pickerTexts);
  const { people, isLoading, onSearch, value, onChange, present, id, disabled, label } = props;
  const known = present && !people.some((person) => person.id === present.id) ? [present, ...people] : people;
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={value ?? null}
      disabled={disabled ?? false}
      showSearch={{ filterOption: false, onSearch }}
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
