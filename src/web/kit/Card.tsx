import type { ReactNode } from 'react';
import './page.css';
import { Terms } from './terms/Terms.tsx';

interface CardProps {
  readonly title?: ReactNode;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  /** Without the inner margin, for tables and charts that fill the card. */
  readonly isFlush?: true;
}

export function Card({ title, extra, children, className = '', isFlush }: CardProps) {
  return (
    <section className={`zs-card ${isFlush ? 'is-flush' : ''} ${className}`}>
      {title || extra ? (
        <div className="zs-card-head">
          {title ? (
            <h2>
              <Terms>{title}</Terms>
            </h2>
          ) : null}
          {extra ? <div className="zs-card-extra">{extra}</div> : null}
        </div>
      ) : null}
      <div className="zs-card-body">{children}</div>
    </section>
  );
}
