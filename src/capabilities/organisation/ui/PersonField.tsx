import { useDeferredValue, useState } from 'react';
import { useGet } from '#web/api/use-get.ts';
import { PersonPicker, type PickablePerson } from '#web/kit/PersonPicker.tsx';

interface PersonFieldProps {
  readonly value?: string | null;
  readonly onChange?: (id: string | null, person: PickablePerson | null) => void;
  readonly present?: PickablePerson | null;
  readonly id?: string;
  readonly label?: string;
  readonly disabled?: boolean;
}

/** A person of the enterprise, as a form field. */
export function PersonField(props: PersonFieldProps) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useGet('/api/people/pick', { query: { q } }, { staleTime: 30_000 });
  return (
    <PersonPicker
      {...props}
      people={found.data?.people ?? []}
      isLoading={found.isFetching}
      onSearch={setTyped}
    />
  );
}
