import { useGet } from '#web/api/use-get.ts';
import { UnitPicker } from '#web/kit/UnitPicker.tsx';

interface UnitFieldProps {
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  readonly without?: string;
  readonly id?: string;
  readonly label?: string;
}

/** A unit of the enterprise, as a form field. */
export function UnitField(props: UnitFieldProps) {
  const { data } = useGet('/api/units');
  return <UnitPicker {...props} units={data?.units ?? []} />;
}
