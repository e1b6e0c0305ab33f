import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { InitialPassword } from '#capabilities/access/ui/own/InitialPassword.tsx';
import { DemoBanner } from '#capabilities/demo/ui/DemoBanner.tsx';
import { useSessionEnd } from '../api/session-end.ts';
import { useMe } from '../api/session.ts';
import { useGet } from '../api/use-get.ts';
import { useTexts } from '../i18n/texts.ts';
import { useLive } from '../live/use-live.ts';
import { navigation } from '../navigation.ts';
import { SignInAgain } from '../sign-in/SignInAgain.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { Frame } from './Frame.tsx';
import { PageChange } from './PageChange.tsx';
import { Providers } from './Providers.tsx';
import { sectionsOf } from './sections.ts';
import './shell.css';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { shellTexts } from './texts.ts';
import { TermsProvider } from './TermsProvider.tsx';
import { usePageTitle } from './use-page-title.ts';
import { useShortcuts } from './use-shortcuts.ts';

type Opened = 'palette' | 'shortcuts' | null;

/** What surrounds every page of a signed-in person; it stays below the sign-in where the session ends. */
export function Shell() {
  const { mustChangePassword } = useMe();
  const isOver = useSessionEnd();
  return (
    <>
      <div className="zs-signed-in" inert={isOver}>
        <Providers>{mustChangePassword ? <InitialPassword /> : <Surroundings />}</Providers>
      </div>
      {isOver ? <SignInAgain /> : null}
    </>
  );
}

function Surroundings() {
  const t = useTexts(shellTexts);
  const { permissions, enterprise } = useMe();
  const mine = useGet('/api/offices/mine', undefined, { staleTime: 60_000 });
  const [opened, setOpened] = useState<Opened>(null);
  const sections = sectionsOf(navigation, {
    permissions,
    centres: enterprise.centres,
    functionsOff: mine.data?.functionsOff ?? [],
    pmoName: mine.data?.office?.displayName ?? null,
  });
  const entries = sections.flatMap((section) => section.entries);
  useLive();
  const title = usePageTitle();
  useShortcuts(entries, { onSearch: () => setOpened('palette'), onHelp: () => setOpened('shortcuts') });
  return (
    <>
      <a className="zs-skip" href="#content">
        {t.skip}
      </a>
      <Frame
        sections={sections}
        onSearch={() => setOpened('palette')}
        onShortcuts={() => setOpened('shortcuts')}
      >
        <main id="content" className="zs-content" tabIndex={-1} aria-label={title || undefined}>
          <DemoBanner />
          <TermsProvider>
            <Outlet />
          </TermsProvider>
        </main>
      </Frame>
      <PageChange title={title} />
      {opened === 'palette' ? <CommandPalette entries={entries} onClose={() => setOpened(null)} /> : null}
      <ShortcutSheet isOpen={opened === 'shortcuts'} entries={entries} onClose={() => setOpened(null)} />
    </>
  );
}
