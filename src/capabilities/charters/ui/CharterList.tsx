import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DateText } from '#web/kit/DateText.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { useGo } from '#web/routing/use-go.ts';
import type { CharterRow } from '../schema/charter.ts';
import { EditionsCard } from './EditionsCard.tsx';
import { NewForOffice } from './NewForOffice.tsx';
import { StateTag } from './StateTag.tsx';
import { charterTexts } from './texts.ts';

/** The charters of all PMO units with their editions. */
export function CharterList() {
  const t = useTexts(charterTexts);
  const go = useGo();
  const mayUpdate = useMay()('charter.update');
  const charters = useGet('/api/charters');
  const create = useWrite('POST', '/api/charters', { onDone: ({ id }) => go(paths.charter(id)) });
  const rows = charters.data?.rows;
  const add = mayUpdate ? (
    <NewForOffice
      text={t.newCharter}
      isSaving={create.isPending}
      onChoose={(officeId) => create.mutateAsync({ body: { officeId } })}
    />
  ) : null;
  return (
    <EditionsCard
      title={t.charters}
      count={rows?.length}
      emptyText={t.noCharters}
      add={add}
      error={charters.error}
      onRetry={() => void charters.refetch()}
    >
      <CharterTable rows={rows ?? []} />
    </EditionsCard>
  );
}

function CharterTable({ rows }: { readonly rows: readonly CharterRow[] }) {
  const t = useTexts(charterTexts);
  return (
    <ScrollX label={t.charters} minWidth={760}>
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th scope="col">{t.office}</th>
            <th scope="col">{t.edition}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{t.mandate}</th>
            <th scope="col">{t.approvedOn}</th>
            <th scope="col">{t.readings}</th>
            <th scope="col">{t.number}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <PageLink to={paths.charter(row.id)}>{row.office}</PageLink>
              </td>
              <td>{row.edition}</td>
              <td>
                <StateTag state={row.state} />
              </td>
              <td>
                {row.mandateFrom === null ? t.noneSet : `${row.mandateFrom} – ${row.mandateTo ?? t.openEnd}`}
              </td>
              <td>
                <DateText value={row.approvedOn} />
              </td>
              <td>{readingText(row, t)}</td>
              <td>{row.documentNumber}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

const readingText = (
  { approvedOn, unread }: CharterRow,
  t: { readonly unread: string; readonly allRead: string },
): string => {
  if (approvedOn === null) return '—';
  return unread > 0 ? fill(t.unread, { count: unread }) : t.allRead;
};
