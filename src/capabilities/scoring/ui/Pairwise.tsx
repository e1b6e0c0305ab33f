import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { pairwiseOf, wholeWeights } from '../rules/criteria.ts';
import type { CriteriaContent } from '../schema/criteria.ts';
import { criteriaTexts } from './texts.ts';

interface PairwiseProps {
  readonly draft: CriteriaContent;
  readonly onChange: (patch: Partial<CriteriaContent>) => void;
}

const degrees = [9, 7, 5, 3, 1, 1 / 3, 1 / 5, 1 / 7, 1 / 9];

/** Weights by comparing the criteria two by two, with how consistent the comparisons are. */
export function Pairwise({ draft, onChange }: PairwiseProps) {
  const t = useTexts(criteriaTexts);
  const [isOpen, setOpen] = useState(draft.judgements.length > 0);
  const { criteria, judgements } = draft;
  if (criteria.length < 2) return null;
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t.pairwiseOpen}</Button>;
  const nameAt = (place: number): string =>
    criteria[place]?.name || fill(t.criterionOf, { place: place + 1 });
  const pairs = criteria.flatMap((_, row) =>
    criteria.flatMap((__, column) => (column > row ? [{ row, column }] : [])),
  );
  const judge = (row: number, column: number, value: number) =>
    onChange({
      judgements: [
        ...judgements.filter((one) => one.row !== row || one.column !== column),
        { row, column, value },
      ],
    });
  const options = degrees.map((value) => ({ value, label: degreeText(t, value) }));
  return (
    <section className="zs-stack" aria-label={t.pairwise}>
      <h3>{t.pairwise}</h3>
      <p className="zs-muted">{t.pairwiseHint}</p>
      <div className="zs-pairs">
        {pairs.map(({ row, column }) => {
          const label = fill(t.versus, { row: nameAt(row), column: nameAt(column) });
          const given = judgements.find((one) => one.row === row && one.column === column)?.value;
          return (
            <div key={`${row}:${column}`} className="zs-pair">
              <span>{label}</span>
              <Select<number>
                aria-label={label}
                value={given === undefined ? null : nearest(given)}
                onChange={(value) => judge(row, column, value)}
                options={options}
              />
            </div>
          );
        })}
      </div>
      <Outcome draft={draft} nameAt={nameAt} onChange={onChange} />
    </section>
  );
}

const nearest = (value: number): number =>
  degrees.reduce((best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best), 1);

const degreeText = (t: Readonly<Record<'equal' | 'more' | 'less', string>>, value: number): string => {
  if (value === 1) return t.equal;
  return value > 1 ? fill(t.more, { value }) : fill(t.less, { value: Math.round(1 / value) });
};

function Outcome({
  draft,
  nameAt,
  onChange,
}: PairwiseProps & { readonly nameAt: (place: number) => string }) {
  const t = useTexts(criteriaTexts);
  const found = pairwiseOf(draft.criteria.length, draft.judgements);
  if (found?.status !== 'weighted') return null;
  const weights = wholeWeights(found.weights);
  const given = (row: number, column: number): number =>
    draft.judgements.find((one) => one.row === row && one.column === column)?.value ?? 1;
  // What is chosen already is no advice, though the rest implies a little more or less.
  const advice = (found.verdict === 'accept' ? [] : found.doubtful).filter(
    ({ row, column, implied }) => nearest(implied) !== nearest(given(row, column)),
  );
  const adopt = () =>
    onChange({
      criteria: draft.criteria.map((criterion, index) => ({ ...criterion, weight: weights[index] ?? 0 })),
    });
  return (
    <Alert
      type={found.verdict === 'accept' ? 'success' : found.verdict === 'review' ? 'warning' : 'error'}
      title={`${t.cr} ${found.cr?.toFixed(3) ?? '—'} · ${t[found.verdict]}`}
      description={
        <div className="zs-stack">
          <p>{weights.map((weight, index) => `${nameAt(index)} ${weight}`).join(' · ')}</p>
          {advice.length === 0 ? null : (
            <ul>
              {advice.map(({ row, column, implied }) => (
                <li key={`${row}:${column}`}>
                  {fill(t.doubtful, {
                    row: nameAt(row),
                    column: nameAt(column),
                    implied: degreeText(t, nearest(implied)),
                  })}
                </li>
              ))}
            </ul>
          )}
          <div>
            <Button disabled={found.verdict === 'reject'} onClick={adopt}>
              {t.adopt}
            </Button>
          </div>
        </div>
      }
    />
  );
}
