import { App, Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateText } from '#web/kit/DateText.tsx';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import type { Account } from '../../schema.ts';
import { HeldRoles } from '../grants/HeldRoles.tsx';
import { accessTexts } from '../texts.ts';
import { AccountState } from './AccountState.tsx';
import { ResetPasswordForm } from './ResetPasswordForm.tsx';

/** One account with what an administrator may do to it. */
export function AccountDrawer({
  account,
  onClose,
}: {
  readonly account: Account | null;
  readonly onClose: () => void;
}) {
  const t = useTexts(accessTexts);
  return (
    <DetailDrawer isOpen={account !== null} title={account?.name ?? ''} onClose={onClose}>
      {account ? (
        <div className="zs-stack">
          <Facts
            facts={[
              { label: t.login, value: account.login },
              { label: t.unit, value: account.unitName },
              { label: t.state, value: <AccountState state={account.state} /> },
              { label: t.totp, value: account.hasTotp ? '✓' : null },
              { label: t.seenAt, value: <DateText value={account.seenAt} /> },
              {
                label: t.grants,
                value: (
                  <PageLink to={withQuery(paths.grants, { person: account.personId })}>{t.byGrant}</PageLink>
                ),
              },
            ]}
          />
          <AccountRoles personId={account.personId} />
          <AccountActions account={account} />
        </div>
      ) : null}
    </DetailDrawer>
  );
}

/** The roles of the person, for who may grant them. */
function AccountRoles({ personId }: { readonly personId: string }) {
  const mayGrant = useMay()('grant.manage');
  const grants = useGet('/api/grants', { query: { personId } }, { enabled: mayGrant });
  return grants.data ? <HeldRoles grants={grants.data.grants} /> : null;
}

function AccountActions({ account }: { readonly account: Account }) {
  const t = useTexts(accessTexts);
  const { saved } = useTexts(productTexts);
  const { message, modal } = App.useApp();
  const [isResetting, setIsResetting] = useState(false);
  const done = { touches: ['/api/accounts'], onDone: () => void message.success(saved) };
  const disable = useWrite('PUT', '/api/accounts/{id}/disablement', done);
  const enable = useWrite('DELETE', '/api/accounts/{id}/disablement', done);
  const unlock = useWrite('DELETE', '/api/accounts/{id}/lock', done);
  const resetTotp = useWrite('DELETE', '/api/accounts/{id}/totp', done);
  const params = { id: account.id };
  const ask = (title: string, okText: string, act: () => void) =>
    void modal.confirm({
      title: fill(title, { name: account.name }),
      okText,
      okButtonProps: { danger: true },
      onOk: act,
    });
  return (
    <>
      <ProblemNotice error={disable.error ?? enable.error ?? unlock.error ?? resetTotp.error} />
      <div className="zs-page-actions">
        <Button onClick={() => setIsResetting(true)}>{t.resetPassword}</Button>
        {account.state === 'locked' ? (
          <Button onClick={() => unlock.mutate({ params })}>{t.unlock}</Button>
        ) : null}
        {account.hasTotp ? (
          <Button onClick={() => ask(t.resetTotpAsk, t.resetTotp, () => resetTotp.mutate({ params }))}>
            {t.resetTotp}
          </Button>
        ) : null}
        {account.state === 'disabled' ? (
          <Button onClick={() => enable.mutate({ params })}>{t.enable}</Button>
        ) : (
          <Button danger onClick={() => ask(t.disableAsk, t.disable, () => disable.mutate({ params }))}>
            {t.disable}
          </Button>
        )}
      </div>
      {isResetting ? <ResetPasswordForm account={account} onClose={() => setIsResetting(false)} /> : null}
    </>
  );
}
