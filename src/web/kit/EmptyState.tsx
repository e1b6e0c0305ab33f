import type { ReactNode } from 'react';
import './empty.css';
import { Terms } from './terms/Terms.tsx';

interface EmptyStateProps {
  /** One line that says what belongs here. */
  readonly text: ReactNode;
  readonly action?: ReactNode;
  readonly help?: ReactNode;
}

export function EmptyState({ text, action, help }: EmptyStateProps) {
  return (
    <div className="zs-empty">
      <svg viewBox="0 0 64 48" width="64" height="48" aria-hidden="true">
        <path
          d="M8 20 18 6h28l10 14v18a4 4 0 0 1-4 4H12a4 4 0 0 1-4-4Z"
          fill="var(--zs-hover)"
          stroke="var(--zs-border)"
          strokeWidth="1.5"
        />
        <path d="M8 20h14a10 8 0 0 0 20 0h14" fill="none" stroke="var(--zs-border)" strokeWidth="1.5" />
      </svg>
      <p>
        <Terms>{text}</Terms>
      </p>
      {action}
      {help ? (
        <div className="zs-empty-help">
          <Terms>{help}</Terms>
        </div>
      ) : null}
    </div>
  );
}
