import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface PageLinkProps {
  /** An address of paths.ts, query included. */
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
  readonly title?: string;
  readonly onClick?: () => void;
}

/** A link to a page of the product. */
export function PageLink({ to, children, ...rest }: PageLinkProps) {
  return (
    <Link {...targetOf(to)} {...rest}>
      {children}
    </Link>
  );
}

/** Path and query of an address, as the router takes them. */
export const targetOf = (address: string) => {
  const [path = '/', query = ''] = address.split('?');
  return { to: path, search: Object.fromEntries(new URLSearchParams(query)) as never };
};
