import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { getOptions } from '#web/api/use-get.ts';
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
  const client = useQueryClient();
  const find = useCallback(
    async (q: string) =>
      (await client.fetchQuery({ ...getOptions('/api/people/pick', { query: { q } }), staleTime: 30_000 }))
        .people,
    [client],
  );
  return <PersonPicker {...props} find={find} />;
}
