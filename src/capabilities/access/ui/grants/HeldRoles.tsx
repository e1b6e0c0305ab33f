import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useTexts } from '#web/i18n/texts.ts';
import { accessTexts } from '../texts.ts';
import { GrantSource } from './GrantSource.tsx';
import './held-roles.css';
import type { Grant } from './role.ts';

interface PeriodTexts {
  readonly since: string;
  readonly until: string;
  readonly unlimited: string;
}

const periodText = ({ validFrom: from, validTo: to }: Grant, t: PeriodTexts): string => {
  if (from !== null && to !== null) return `${from} – ${to}`;
  if (from !== null) return fill(t.since, { from });
  return to === null ? t.unlimited : fill(t.until, { to });
};

/** The roles of one person, one below the other. */
export function HeldRoles({ grants }: { readonly grants: readonly Grant[] }) {
  const t = useTexts(accessTexts);
  const { locale } = useLocale();
  const roles = useGet('/api/roles').data?.roles ?? [];
  if (grants.length === 0) return <p className="zs-muted">{t.noRoles}</p>;
  return (
    <ul className="zs-held-roles">
      {grants.map((grant) => (
        <li key={grant.id}>
          <strong>{roles.find(({ id }) => id === grant.role)?.name[locale] ?? grant.role}</strong>
          <span>{[t[grant.scope], grant.scopeName].filter(Boolean).join(' · ')}</span>
          <span className="zs-muted zs-number">{periodText(grant, t)}</span>
          <GrantSource grant={grant} />
        </li>
      ))}
    </ul>
  );
}
