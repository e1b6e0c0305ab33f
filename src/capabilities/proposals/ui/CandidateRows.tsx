import { useTexts } from '#web/i18n/texts.ts';
import { Money } from '#web/kit/Money.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import type { ObjectiveCandidate } from '../schema/objective-candidates.ts';
import { StateTag } from './StateTag.tsx';
import { proposalTexts } from './texts.ts';

interface CandidateRowsProps {
  readonly rows: readonly ObjectiveCandidate[];
  /** The objectives that are the columns between the money and the alignment. */
  readonly columns: readonly { readonly id: string }[];
}

/** The part of the contribution matrix that holds proposals not yet projects. */
export function CandidateRows({ rows, columns }: CandidateRowsProps) {
  const t = useTexts(proposalTexts);
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr className="zs-candidate-head">
        <th scope="rowgroup" colSpan={columns.length + 3}>
          {t.candidates} <span className="zs-muted">{t.candidatesNote}</span>
        </th>
      </tr>
      {rows.map((row) => (
        <CandidateRow key={row.id} row={row} columns={columns} />
      ))}
    </tbody>
  );
}

function CandidateRow({
  row,
  columns,
}: {
  readonly row: ObjectiveCandidate;
  readonly columns: CandidateRowsProps['columns'];
}) {
  return (
    <tr>
      <th scope="row">
        <div className="zs-candidate-name">
          <PageLink to={paths.proposal(row.id)}>
            {row.code} {row.name}
          </PageLink>
          <StateTag state={row.state} />
        </div>
      </th>
      <td className="is-number">
        <Money fen={row.costFen} />
      </td>
      {columns.map(({ id }) => {
        const cell = row.cells.find(({ objectiveId }) => objectiveId === id);
        return (
          <td key={id} className="is-number">
            {cell ? `${cell.strength}${cell.share === null ? '' : ` (${cell.share}%)`}` : ''}
          </td>
        );
      })}
      <td className="is-number">{row.alignment ?? '—'}</td>
    </tr>
  );
}
