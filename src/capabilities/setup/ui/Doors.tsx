import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { allPages } from '#web/pages.ts';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { setupTexts } from './texts.ts';

type SetupText = keyof typeof setupTexts;

interface Door {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly title: SetupText;
  readonly text: SetupText;
  readonly sign: string;
}

const doors: readonly Door[] = [
  {
    path: paths.import,
    title: 'doorImport',
    text: 'doorImportText',
    sign: 'M12 3v12m0 0 4-4m-4 4-4-4M4 17v3h16v-3',
  },
  {
    path: paths.demo,
    query: { start: 'yes' },
    title: 'doorDemo',
    text: 'doorDemoText',
    sign: 'M3 5h18v11H3zM8 20h8M12 16v4',
  },
  { path: paths.projects, title: 'doorProject', text: 'doorProjectText', sign: 'M12 5v14M5 12h14' },
  {
    path: paths.people,
    title: 'doorPeople',
    text: 'doorPeopleText',
    sign: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 10c0-4 3.6-6 8-6s8 2 8 6',
  },
  {
    path: paths.calendars,
    title: 'doorCalendar',
    text: 'doorCalendarText',
    sign: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  },
];

const shown = 3;

/** After the set-up: where to begin. A door whose page is not part of the product is not shown. */
export function Doors({ name }: { readonly name: string }) {
  const t = useTexts(setupTexts);
  const open = doors.filter(({ path }) => allPages.some((page) => page.path === path)).slice(0, shown);
  return (
    <div className="zs-setup">
      <h1>{fill(t.doneTitle, { name })}</h1>
      <p className="zs-muted">{t.doneText}</p>
      <ul className="zs-doors">
        {open.map((door) => (
          <li key={door.path}>
            <PageLink to={withQuery(door.path, door.query ?? {})}>
              <svg
                viewBox="0 0 24 24"
                width="24"
                height="24"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.7"
                strokeLinecap="round"
                strokeLinejoin="round"
                aria-hidden="true"
              >
                <path d={door.sign} />
              </svg>
              <strong>{t[door.title]}</strong>
              <span>{t[door.text]}</span>
            </PageLink>
          </li>
        ))}
      </ul>
      <PageLink to={paths.home}>{t.doorHome}</PageLink>
    </div>
  );
}
