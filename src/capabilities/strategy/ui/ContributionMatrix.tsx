import { Tag } from 'antd';
import { useGet } from '#web/api/use-get.ts';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { Money } from '#web/kit/Money.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { paths, withQuery } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { CandidateRows, useObjectiveCandidates } from '#web/strategy-parts.ts';
import { contributorKindNames } from '../names.ts';
import type { Contributor, Matrix, Objective, Strategy } from '../schema.ts';
import './strategy.css';
import { strategyTexts } from './texts.ts';

type Shown = (typeof Matrix)['_output'];
type Column = Shown['objectives'][number];

/** Who serves which objective how strongly, who would, and where the money goes. */
export function ContributionMatrix({ strategy: { period, rows: tree } }: { readonly strategy: Strategy }) {
  const t = useTexts(strategyTexts);
  const matrix = useGet('/api/objective-contributions', { query: period === null ? {} : { period } });
  const candidates = useObjectiveCandidates(period).rows;
  const shown = matrix.data;
  const isEmpty = shown?.rows.length === 0 && candidates.length === 0;
  return (
    <Card title={t.matrix} extra={<span className="zs-muted">{t.strengthNote}</span>} isFlush>
      <ProblemNotice error={matrix.error} onRetry={() => void matrix.refetch()} />
      {isEmpty ? <EmptyState text={t.noContributions} /> : null}
      {shown && !isEmpty ? (
        <Grid
          rows={shown.rows}
          columns={columnsOf(tree, shown.objectives, candidates)}
          candidates={candidates}
        />
      ) : null}
    </Card>
  );
}

type Candidates = ReturnType<typeof useObjectiveCandidates>['rows'];

/** The columns of the matrix in the order of the tree, with those that only proposals would serve. */
const columnsOf = (
  tree: readonly Objective[],
  columns: readonly Column[],
  candidates: Candidates,
): Column[] => {
  const known = new Map(columns.map((column) => [column.id, column]));
  const named = new Set(candidates.flatMap(({ cells }) => cells.map(({ objectiveId }) => objectiveId)));
  const isInvested = columns.some(({ investedPercent }) => investedPercent !== null);
  return tree.flatMap(({ id, code, title, totalWeight }) => {
    const column = known.get(id);
    if (column) return [column];
    if (!named.has(id)) return [];
    const investedPercent = isInvested ? 0 : null;
    const gapPoints = isInvested ? totalWeight : null;
    return [{ id, code, title, totalWeight, investedFen: 0, investedPercent, gapPoints }];
  });
};

interface GridProps {
  readonly rows: readonly Contributor[];
  readonly columns: readonly Column[];
  readonly candidates: Candidates;
}

function Grid({ rows, columns, candidates }: GridProps) {
  const t = useTexts(strategyTexts);
  const { moneyUnit } = useFormat();
  return (
    <ScrollX label={t.matrix} minWidth={460 + columns.length * 110}>
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th>{t.contributor}</th>
            <th className="is-number">{fill(t.inUnit, { what: t.budget, unit: moneyUnit })}</th>
            {columns.map(({ id, code, title }) => (
              <th key={id} className="is-number" title={title}>
                {code}
              </th>
            ))}
            <th className="is-number">{t.alignment}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixRow key={`${row.kind}${row.id}`} row={row} objectives={columns} />
          ))}
        </tbody>
        <CandidateRows rows={candidates} columns={columns} />
        <MatrixFoot objectives={columns} />
      </table>
    </ScrollX>
  );
}

function MatrixRow({
  row,
  objectives,
}: {
  readonly row: Contributor;
  readonly objectives: readonly Column[];
}) {
  const say = useText();
  const name = `${row.code} ${row.name}`;
  return (
    <tr>
      <th scope="row">
        {row.kind === 'project' ? (
          <PageLink to={withQuery(paths.project(row.id), { tab: 'objectives' })}>{name}</PageLink>
        ) : (
          <div className="zs-contributor">
            {name}
            <Tag>{say(contributorKindNames[row.kind])}</Tag>
          </div>
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

function MatrixFoot({ objectives }: { readonly objectives: readonly Column[] }) {
  const t = useTexts(strategyTexts);
  const { moneyUnit } = useFormat();
  const percent = (value: number | null) => (value === null ? '—' : `${value}%`);
  return (
    <tfoot className="zs-matrix-foot">
      <tr>
        <th scope="row" colSpan={2}>
          {t.weightPercent}
        </th>
        {objectives.map(({ id, totalWeight }) => (
          <td key={id} className="is-number">
            {totalWeight}
          </td>
        ))}
        <td aria-hidden="true" />
      </tr>
      <tr>
        <th scope="row" colSpan={2}>
          {fill(t.investedShare, { unit: moneyUnit })}
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
        <td aria-hidden="true" />
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
        <td aria-hidden="true" />
      </tr>
    </tfoot>
  );
}
