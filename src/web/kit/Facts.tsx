import type { ReactNode } from 'react';
import './facts.css';
import { Terms } from './terms/Terms.tsx';

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
          <dd>{value === null || value === undefined || value === '' ? '—' : <Terms>{value}</Terms>}</dd>
        </div>
      ))}
    </dl>
  );
}
