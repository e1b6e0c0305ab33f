import { useQueryClient } from '@tanstack/react-query';
import { Drop } from '../kit/Drop.tsx';
import { useMe } from '../api/session.ts';
import { call } from '../api/call.ts';
import { useTexts } from '../i18n/texts.ts';
import { paths } from '../paths.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { useGo } from '../routing/use-go.ts';
import { shellTexts } from './texts.ts';

export function PersonMenu({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const t = useTexts(shellTexts);
  const { person } = useMe();
  const go = useGo();
  const client = useQueryClient();
  const signOut = async () => {
    await call('DELETE', '/api/session');
    client.clear();
    go(paths.signIn);
  };
  const items = [
    { key: 'account', label: t.account, onClick: () => go(paths.account) },
    { key: 'shortcuts', label: t.shortcuts, onClick: onShortcuts },
    { type: 'divider' as const },
    { key: 'sign-out', label: t.signOut, onClick: () => void signOut() },
  ];
  return (
    <Drop label={t.account} placement="bottomRight" menu={{ items }}>
      <button
        type="button"
        className="zs-top-button zs-person-menu"
        aria-label={`${t.account}: ${person.name}`}
      >
        <Avatar name={person.name} />
        <span className="zs-top-word">{person.name}</span>
      </button>
    </Drop>
  );
}
