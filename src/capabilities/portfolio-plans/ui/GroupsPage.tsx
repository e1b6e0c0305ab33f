import { PlusOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { Health } from '#web/kit/Health.tsx';
import { PageHeader } from '#web/kit/PageHeader.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RemoveButton } from '#web/kit/RemoveButton.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import type { Group } from '../schema.ts';
import { MembersForm, NewPortfolioForm, NewProgramForm } from './GroupForms.tsx';
import './plans.css';
import { groupTexts } from './texts.ts';

/** Programmes and portfolios with what their projects add up to. */
export function GroupsPage() {
  const t = useTexts(groupTexts);
  const mayFound = useMay()('project.create');
  const [isAdding, setIsAdding] = useState(false);
  const [isFounding, setIsFounding] = useState(false);
  const [members, setMembers] = useState<Group | null>(null);
  const groups = useGet('/api/portfolios');
  const shown = groups.data;
  const add = shown?.mayEdit ? (
    <Button icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
      {t.newPortfolio}
    </Button>
  ) : null;
  const addProgram = mayFound ? (
    <Button icon={<PlusOutlined />} onClick={() => setIsFounding(true)}>
      {t.newProgram}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader
        title={t.title}
        subtitle={t.subtitle}
        actions={
          <Space wrap>
            {addProgram}
            {add}
          </Space>
        }
      />
      <ProblemNotice error={groups.error} onRetry={() => void groups.refetch()} />
      {shown ? (
        <div className="zs-stack">
          <Card title={t.programs} isFlush>
            {shown.programs.length === 0 ? (
              <EmptyState text={t.noPrograms} action={addProgram} />
            ) : (
              <Table
                label={t.programs}
                groups={shown.programs}
                edit={mayFound ? (group) => <RemoveProgram group={group} /> : null}
              />
            )}
          </Card>
          <Card title={t.portfolios} isFlush>
            {shown.portfolios.length === 0 ? (
              <EmptyState text={t.noPortfolios} action={add} />
            ) : (
              <Table
                label={t.portfolios}
                groups={shown.portfolios}
                edit={shown.mayEdit ? (group) => <Edit group={group} onMembers={setMembers} /> : null}
              />
            )}
          </Card>
        </div>
      ) : null}
      <NewPortfolioForm
        isOpen={isAdding}
        portfolios={shown?.portfolios ?? []}
        onClose={() => setIsAdding(false)}
      />
      <NewProgramForm isOpen={isFounding} onClose={() => setIsFounding(false)} />
      <MembersForm group={members} onClose={() => setMembers(null)} />
    </>
  );
}

interface TableProps {
  readonly label: string;
  readonly groups: readonly Group[];
  /** What may be done with a group; null: nothing. */
  readonly edit: ((group: Group) => ReactNode) | null;
}

function Table({ label, groups, edit }: TableProps) {
  const t = useTexts(groupTexts);
  const { money, moneyUnit } = useFormat();
  const { aside } = usePunctuation();
  return (
    <ScrollX label={label} minWidth={780}>
      <table className="zs-simple-table">
        <thead>
          <tr>
            <th>{t.name}</th>
            <th className="is-number">{t.projects}</th>
            <th className="is-number">{aside(t.budget, moneyUnit)}</th>
            <th className="is-number">{aside(t.forecast, moneyUnit)}</th>
            <th className="is-number">{aside(t.actual, moneyUnit)}</th>
            <th>{t.worst}</th>
            <th>{t.owner}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id}>
              <td>
                <strong>
                  {group.code} {group.name}
                </strong>
                <Parts group={group} />
                {edit?.(group)}
              </td>
              <td className="is-number">{group.rollUp.projects}</td>
              <td className="is-number">
                {money(group.rollUp.budgetFen)}
                {group.rollUp.withoutBudget > 0 ? (
                  <div className="zs-muted">
                    {fill(t.withoutBudget, { count: group.rollUp.withoutBudget })}
                  </div>
                ) : null}
              </td>
              <td className="is-number">{money(group.rollUp.forecastFen)}</td>
              <td className="is-number">{money(group.rollUp.actualCostFen)}</td>
              <td>
                <Worst group={group} />
              </td>
              <td>{group.owner ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Worst({ group: { rollUp } }: { readonly group: Group }) {
  const t = useTexts(groupTexts);
  if (rollUp.health === null) return <span className="zs-muted">{t.noneAssessed}</span>;
  return (
    <>
      <Health light={rollUp.health} />
      {rollUp.notAssessed > 0 ? (
        <div className="zs-muted">{fill(t.notAssessed, { count: rollUp.notAssessed })}</div>
      ) : null}
    </>
  );
}

function Parts({ group }: { readonly group: Group }) {
  const { money } = useFormat();
  return (
    <ul className="zs-group-parts">
      {group.parts.map(({ id, code, name, budgetFen }) => (
        <li key={id}>
          <PageLink to={paths.project(id)}>
            {code} {name}
          </PageLink>{' '}
          <span className="zs-muted">{money(budgetFen)}</span>
        </li>
      ))}
    </ul>
  );
}

function Edit({ group, onMembers }: { readonly group: Group; readonly onMembers: (group: Group) => void }) {
  const t = useTexts(groupTexts);
  const { mutateAsync: remove } = useWrite('DELETE', '/api/portfolios/{id}');
  return (
    <Space>
      <Button size="small" onClick={() => onMembers(group)}>
        {t.editMembers}
      </Button>
      <RemoveButton
        ask={fill(t.removeAsk, { name: group.name })}
        onRemove={() => remove({ params: { id: group.id } })}
      />
    </Space>
  );
}

function RemoveProgram({ group }: { readonly group: Group }) {
  const t = useTexts(groupTexts);
  const { mutateAsync: remove } = useWrite('DELETE', '/api/programs/{id}');
  return (
    <RemoveButton
      ask={fill(t.removeProgramAsk, { name: group.name })}
      blocked={group.parts.length > 0 ? t.notEmpty : null}
      onRemove={() => remove({ params: { id: group.id } })}
    />
  );
}
