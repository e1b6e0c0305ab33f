import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useLocale } from '#web/i18n/locale.tsx';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateText } from '#web/kit/DateText.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { proposalFields } from '../fields/fields.ts';
import type { ProposalDetail, Revisions } from '../schema/messages.ts';
import { shownField } from '../shown-value.ts';
import { StepList } from './StepList.tsx';
import { pageTexts, versionTexts } from './texts.ts';

/** The versions that were submitted, each against the one before, and what happened in between. */
export function VersionsTab({ proposal }: { readonly proposal: ProposalDetail }) {
  const t = useTexts(versionTexts);
  const { steps } = useTexts(pageTexts);
  const found = useGet('/api/proposals/{id}/revisions', { params: { id: proposal.id } });
  return (
    <div className="zs-stack">
      <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.isLoading ? <RowSkeletons count={4} /> : null}
      {found.data?.rows.map((row) => (
        <Card
          key={row.number}
          title={fill(t.version, { number: row.number })}
          extra={
            <span className="zs-muted">
              {row.by} <DateText value={row.at} />
            </span>
          }
        >
          <Differences revision={row} />
        </Card>
      ))}
      <Card title={steps}>
        <StepList proposal={proposal} />
      </Card>
    </div>
  );
}

function Differences({ revision }: { readonly revision: Revisions['rows'][number] }) {
  const t = useTexts(versionTexts);
  const say = useText();
  const { locale } = useLocale();
  const { differences, number } = revision;
  if (number === 1) return <p className="zs-muted">{t.first}</p>;
  if (differences.length === 0) return <p className="zs-muted">{t.same}</p>;
  const shown = differences.flatMap(({ field: key, before, after }) => {
    const field = proposalFields.find((one) => one.key === key);
    return field ? [{ field, before, after }] : [];
  });
  return (
    <ScrollX label={fill(t.version, { number })} minWidth={480}>
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ field, before, after }) => (
            <tr key={field.key}>
              <th scope="row">{say(field.title)}</th>
              <td className="zs-proposal-value">{shownField(before, field, locale)}</td>
              <td className="zs-proposal-value">{shownField(after, field, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
