import { useEffect, useRef } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { useText, useTexts } from '../i18n/texts.ts';
import { PageLink } from '../routing/PageLink.tsx';
import { entryAt, type Section } from './sections.ts';
import { centreTexts, shellTexts } from './texts.ts';

interface NavigationProps {
  readonly sections: readonly Section[];
  readonly isNarrow: boolean;
  readonly onGo?: () => void;
}

/** The left navigation: the centres with their pages. */
export function Navigation({ sections, isNarrow, onGo }: NavigationProps) {
  const t = useTexts(shellTexts);
  const say = useText();
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const current = entryAt(
    sections.flatMap(({ entries }) => entries),
    pathname,
  );
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('.is-current')?.scrollIntoView({ block: 'nearest' });
  }, [current?.id]);
  return (
    <nav ref={list} className={`zs-nav ${isNarrow ? 'is-narrow' : ''}`} aria-label={t.navigation}>
      {sections.map(({ centre, entries, title = centreTexts[centre] }) => {
        return (
          <section key={centre} aria-label={title ? say(title) : undefined}>
            {title ? (
              <h2>{isNarrow ? <span className="zs-visually-hidden">{say(title)}</span> : say(title)}</h2>
            ) : null}
            <ul>
              {entries.map((entry) => (
                <li key={entry.id}>
                  <PageLink
                    to={entry.path}
                    className={entry === current ? 'zs-nav-link is-current' : 'zs-nav-link'}
                    {...(isNarrow ? { title: say(entry.label) } : {})}
                    {...(onGo ? { onClick: onGo } : {})}
                  >
                    <entry.icon />
                    <span className={isNarrow ? 'zs-visually-hidden' : ''}>{say(entry.label)}</span>
                  </PageLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
