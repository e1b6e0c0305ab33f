import type { ReactNode } from 'react';
import './page.css';
import { Terms } from './terms/Terms.tsx';

interface PageHeaderProps {
  readonly title: ReactNode;
  /** What the page is about, or as of when its figures are. */
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly breadcrumb?: ReactNode;
}

export function PageHeader({ title, subtitle, actions, breadcrumb }: PageHeaderProps) {
  return (
    <header className="zs-page-header">
      <div>
        {breadcrumb ? <div className="zs-page-breadcrumb">{breadcrumb}</div> : null}
        <h1>{title}</h1>
        {subtitle ? (
          <p className="zs-muted">
            <Terms>{subtitle}</Terms>
          </p>
        ) : null}
      </div>
      {actions ? <div className="zs-page-actions">{actions}</div> : null}
    </header>
  );
}
