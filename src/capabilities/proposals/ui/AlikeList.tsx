import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import type { Alike } from '../schema/messages.ts';
import { proposalTexts } from './texts.ts';

type Row = Alike['rows'][number];

/** What bears a like name, and where it is kept. */
export function AlikeList({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTexts(proposalTexts);
  const { percent } = useFormat();
  const kinds = { proposal: t.ofProposal, history: t.ofHistory, project: t.ofProject };
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <Name row={row} />{' '}
          <small>
            {kinds[row.source]} · {fill(t.likeness, { value: percent(row.likeness, 0) })}
            {row.reading === 'duplicate' ? ` · ${t.duplicate}` : ''}
          </small>
        </li>
      ))}
    </ul>
  );
}

function Name({ row: { source, id, code, name } }: { readonly row: Row }) {
  const text = `${code} ${name}`;
  if (source === 'proposal') return <PageLink to={paths.proposal(id)}>{text}</PageLink>;
  return source === 'project' ? <PageLink to={paths.project(id)}>{text}</PageLink> : text;
}
