import { InputNumber } from 'antd';

interface BoundInputProps {
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly status?: 'error' | '';
  readonly placeholder?: string;
  readonly onChange: (value: number | null) => void;
}

/** A number within its bounds, in its steps. */
export function BoundInput({ label, step, status = '', ...rest }: BoundInputProps) {
  return (
    <InputNumber<number>
      {...rest}
      aria-label={label}
      className="zs-bound zs-number"
      step={step}
      precision={step < 0.1 ? 2 : step < 1 ? 1 : 0}
      status={status}
      changeOnWheel={false}
    />
  );
}
