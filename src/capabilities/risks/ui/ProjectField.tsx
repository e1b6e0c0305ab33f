import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { riskTexts } from './texts.ts';

interface ProjectFieldProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

/** A visible project, found by name or code. */
export function ProjectField({ id, value, onChange }: ProjectFieldProps) {
  const t = useTexts(riskTexts);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed);
  const found = useGet('/api/projects', { query: { limit: 30, offset: 0, ...(q === '' ? {} : { q }) } });
  return (
    <Select
      {...(id ? { id } : {})}
      showSearch={{ onSearch: setTyped, filterOption: false }}
      placeholder={t.pickProject}
      value={value ?? null}
      loading={found.isFetching}
      options={(found.data?.rows ?? []).map((project) => ({
        value: project.id,
        label: `${project.code} ${project.name}`,
      }))}
      onChange={(next) => (next ? onChange?.(next) : undefined)}
    />
  );
}
