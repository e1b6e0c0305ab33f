import { useMemo, type ReactNode } from 'react';
import { useMay } from '../api/session.ts';
import { useGet } from '../api/use-get.ts';
import { termMatcher } from '../kit/terms/matcher.ts';
import { TermsContext } from '../kit/terms/terms-context.ts';

/** Loads the glossary once for all pages; it is read again only when it was changed. */
export function TermsProvider({ children }: { readonly children: ReactNode }) {
  const may = useMay();
  const { data } = useGet(
    '/api/glossary',
    {},
    { enabled: may('method.read'), staleTime: Number.POSITIVE_INFINITY },
  );
  const matcher = useMemo(() => (data ? termMatcher(data.terms) : null), [data]);
  return <TermsContext value={matcher}>{children}</TermsContext>;
}
