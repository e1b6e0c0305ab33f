import type { ReactNode } from 'react';
import './facts.css';
import { Terms } from './terms/Terms.tsx';
import { hasDate, Unbroken } from './Unbroken.tsx';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Names and values of one record. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="zs-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>
            <Terms>{label}</Terms>
          </dt>
          <dd>{shown(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

const shown = (value: ReactNode): ReactNode => {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'string' && hasDate(value)) return <Unbroken>{value}</Unbroken>;
  return <Terms>{value}</Terms>;
};
