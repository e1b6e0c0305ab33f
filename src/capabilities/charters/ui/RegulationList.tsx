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
import { EditionsCard } from './EditionsCard.tsx';
import { NewForOffice } from './NewForOffice.tsx';
import { StateTag } from './StateTag.tsx';
import { charterTexts } from './texts.ts';

/** The regulations of all PMO units with their editions. */
export function RegulationList() {
  const t = useTexts(charterTexts);
  const go = useGo();
  const mayUpdate = useMay()('charter.update');
  const regulations = useGet('/api/regulations');
  const create = useWrite('POST', '/api/regulations', { onDone: ({ id }) => go(paths.regulation(id)) });
  const rows = regulations.data?.rows;
  const add = mayUpdate ? (
    <NewForOffice
      text={t.newRegulation}
      isSaving={create.isPending}
      onChoose={(officeId) => create.mutateAsync({ body: { officeId } })}
    />
  ) : null;
  return (
    <EditionsCard
      title={t.regulations}
      count={rows?.length}
      emptyText={t.noRegulations}
      add={add}
      error={regulations.error}
      onRetry={() => void regulations.refetch()}
    >
      <ScrollX label={t.regulations} minWidth={560}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.office}</th>
              <th scope="col">{t.edition}</th>
              <th scope="col">{t.state}</th>
              <th scope="col">{t.approvedOn}</th>
              <th scope="col">{t.number}</th>
            </tr>
          </thead>
          <tbody>
            {rows?.map((row) => (
              <tr key={row.id}>
                <td>
                  <PageLink to={paths.regulation(row.id)}>{row.office}</PageLink>
                </td>
                <td>{row.edition}</td>
                <td>
                  <StateTag state={row.state} />
                </td>
                <td>
                  <DateText value={row.approvedOn} />
                </td>
                <td>{row.documentNumber}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </EditionsCard>
  );
}
