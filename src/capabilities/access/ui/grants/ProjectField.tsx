import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useGet } from '#web/api/use-get.ts';

interface ProjectFieldProps {
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  readonly id?: string;
}

/** A project that the reader may see, found by name or code. */
export function ProjectField({ value, onChange, id }: ProjectFieldProps) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const projects = useGet('/api/projects', { query: { limit: 30, ...(q === '' ? {} : { q }) } });
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      loading={projects.isFetching}
      onChange={(next: string | null | undefined) => onChange?.(next ?? null)}
      options={(projects.data?.rows ?? []).map((project) => ({
        value: project.id,
        label: `${project.code} ${project.name}`,
      }))}
    />
  );
}
