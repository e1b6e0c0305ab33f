import { App, Button } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import type { CriteriaSetRecord } from '../schema/criteria.ts';
import { CriteriaEditor } from './CriteriaEditor.tsx';
import { emptyCriteria, draftOf } from './criteria-draft.ts';
import { criteriaTexts } from './texts.ts';

interface CriteriaCardProps {
  /** `new` = one that is not saved yet. */
  readonly id: string;
  readonly onOpen: (id: string) => void;
}

/** One edition: a draft is edited here, what is published is shown. */
export function CriteriaCard({ id, onOpen }: CriteriaCardProps) {
  const may = useMay();
  const { data, error } = useGet('/api/criteria-sets/{id}', { params: { id } }, { enabled: id !== 'new' });
  const set = data?.id === id ? data : undefined;
  if (id === 'new') return <CriteriaEditor set={null} initial={emptyCriteria} onOpen={onOpen} />;
  if (!set) return <ProblemNotice error={error} />;
  return set.publishedAt === null && may('criteria.manage') ? (
    <CriteriaEditor key={set.version} set={set} initial={draftOf(set)} onOpen={onOpen} />
  ) : (
    <ShownCriteria set={set} onOpen={onOpen} />
  );
}

function ShownCriteria({
  set,
  onOpen,
}: { readonly set: CriteriaSetRecord } & Pick<CriteriaCardProps, 'onOpen'>) {
  const t = useTexts(criteriaTexts);
  const { listed } = usePunctuation();
  const may = useMay();
  const { date } = useFormat();
  const { message } = App.useApp();
  const edition = useWrite('POST', '/api/criteria-sets/{id}/editions', {
    onDone: ({ id }) => {
      void message.success(t.draft);
      onOpen(id);
    },
  });
  return (
    <Card
      title={`${set.name} · ${fill(t.edition, { edition: set.edition })}`}
      extra={
        may('criteria.manage') ? (
          <Button onClick={() => edition.mutate({ params: { id: set.id } })}>{t.newEdition}</Button>
        ) : null
      }
    >
      <div className="zs-stack">
        <ProblemNotice error={edition.error} />
        <Facts
          facts={[
            { label: t.passLine, value: set.passLine },
            { label: t.projectClass, value: set.projectClass ?? t.everyClass },
            {
              label: t.publish,
              value: set.publishedAt === null ? t.draft : `${date(set.publishedAt)} ${set.publishedBy ?? ''}`,
            },
            { label: t.rounds, value: listed(set.rounds.map(({ number }) => number)) },
            { label: t.knockOuts, value: listed(set.knockOuts.map(({ name }) => name)) },
            { label: t.ratio, value: set.pairwise?.cr?.toFixed(3) ?? '—' },
          ]}
        />
        <ScrollX label={t.criterion} minWidth={640}>
          <table className="zs-simple-table">
            <thead>
              <tr>
                <th scope="col">{t.criterion}</th>
                <th scope="col" className="is-number">
                  {t.weight}
                </th>
                {[1, 3, 5].map((points) => (
                  <th key={points} scope="col">
                    {fill(t.meaning, { points })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {set.criteria.map(({ id, name, weight, scale }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="is-number">{weight}</td>
                  {[1, 3, 5].map((points) => (
                    <td key={points}>{scale.find((one) => one.points === points)?.text ?? '—'}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      </div>
    </Card>
  );
}
