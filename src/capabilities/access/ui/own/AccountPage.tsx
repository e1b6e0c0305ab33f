import { fill } from '#platform/i18n.ts';
import { DeputiesCard, DigestCard } from '#web/account-parts.ts';
import { useMe } from '#web/api/session.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { accessTexts } from '../texts.ts';
import { PasswordCard } from './PasswordCard.tsx';
import { RolesCard } from './RolesCard.tsx';
import { SessionsCard } from './SessionsCard.tsx';
import { TokensCard } from './TokensCard.tsx';
import { TotpCard } from './TotpCard.tsx';

export function AccountPage() {
  const t = useTexts(accessTexts);
  const { login, person } = useMe();
  return (
    <>
      <PageHeader
        title={person.name}
        subtitle={[fill(t.accountText, { login }), person.unitName, person.post].filter(Boolean).join(' · ')}
      />
      <div className="zs-stack">
        <div className="zs-grid" style={{ '--zs-column': '380px' } as React.CSSProperties}>
          <PasswordCard />
          <TotpCard />
        </div>
        <RolesCard />
        <DigestCard />
        <DeputiesCard />
        <SessionsCard />
        <TokensCard />
      </div>
    </>
  );
}
