import { Tag } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { Money } from '#web/kit/Money.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { contributorKindNames } from '../names.ts';
import type { Contributor, Matrix } from '../schema.ts';
import { strategyTexts } from './texts.ts';

type Shown = (typeof Matrix)['_output'];

/** Who serves which objective how strongly, and where the money goes. */
export function ContributionMatrix({ period }: { readonly period: string | null }) {
  const t = useTexts(strategyTexts);
  const matrix = useGet('/api/objective-contributions', { query: period === null ? {} : { period } });
  const shown = matrix.data;
  return (
    <Card title={t.matrix} extra={<span className="zs-muted">{t.strengthNote}</span>} isFlush>
      <ProblemNotice error={matrix.error} onRetry={() => void matrix.refetch()} />
      {shown && shown.rows.length === 0 ? <EmptyState text={t.noContributions} /> : null}
      {shown && shown.rows.length > 0 ? <Grid matrix={shown} /> : null}
    </Card>
  );
}

function Grid({ matrix: { objectives, rows } }: { readonly matrix: Shown }) {
  const t = useTexts(strategyTexts);
  return (
    <ScrollX label={t.matrix} minWidth={460 + objectives.length * 110}>
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th>{t.contributor}</th>
            <th className="is-number">{t.budget}</th>
            {objectives.map(({ id, code, title }) => (
              <th key={id} className="is-number" title={title}>
                {code}
              </th>
            ))}
            <th className="is-number">{t.alignment}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixRow key={`${row.kind}${row.id}`} row={row} objectives={objectives} />
          ))}
        </tbody>
        <MatrixFoot objectives={objectives} />
      </table>
    </ScrollX>
  );
}

function MatrixRow({
  row,
  objectives,
}: {
  readonly row: Contributor;
  readonly objectives: Shown['objectives'];
}) {
  const say = useText();
  const name = `${row.code} ${row.name}`;
  return (
    <tr>
      <th scope="row">
        {row.kind === 'project' ? (
          <PageLink to={withQuery(paths.project(row.id), { tab: 'objectives' })}>{name}</PageLink>
        ) : (
          <>
            {name} <Tag>{say(contributorKindNames[row.kind])}</Tag>
          </>
        )}
      </th>
      <td className="is-number">
        <Money fen={row.budgetFen} />
      </td>
      {objectives.map(({ id }) => {
        const cell = row.cells.find(({ objectiveId }) => objectiveId === id);
        return (
          <td key={id} className="is-number" title={cell?.reason ?? ''}>
            {cell ? `${cell.strength}${cell.share === null ? '' : ` (${cell.share}%)`}` : ''}
          </td>
        );
      })}
      <td className="is-number">{row.alignment ?? '—'}</td>
    </tr>
  );
}

function MatrixFoot({ objectives }: { readonly objectives: Shown['objectives'] }) {
  const t = useTexts(strategyTexts);
  const percent = (value: number | null) => (value === null ? '—' : `${value}%`);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {t.totalWeight}
        </th>
        {objectives.map(({ id, totalWeight }) => (
          <td key={id} className="is-number">
            {totalWeight}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row" colSpan={2}>
          {t.investedShare}
        </th>
        {objectives.map(({ id, investedPercent, investedFen }) => (
          <td key={id} className="is-number">
            {percent(investedPercent)}
            <br />
            <span className="zs-muted">
              <Money fen={investedFen} />
            </span>
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row" colSpan={2}>
          {t.gapPoints}
        </th>
        {objectives.map(({ id, gapPoints }) => (
          <td key={id} className="is-number">
            {gapPoints ?? '—'}{' '}
            {gapPoints !== null && gapPoints > 10 ? <Tag color="warning">{t.tooLittle}</Tag> : null}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
