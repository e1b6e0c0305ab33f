import { CloseOutlined } from '@ant-design/icons';
import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import type { RoundRecord } from '../schema/rounds.ts';
import { CandidateTable } from './CandidateTable.tsx';
import './scoring.css';
import { roundTexts } from './texts.ts';

interface RoundSetupProps {
  readonly round: RoundRecord;
}

/** What a round is made of: its criteria, its candidates, its assessors. */
export function RoundSetup({ round }: RoundSetupProps) {
  return (
    <div className="zs-stack">
      <CriteriaPart round={round} />
      <CandidatePart round={round} />
      <AssessorPart round={round} />
    </div>
  );
}

function CriteriaPart({ round }: RoundSetupProps) {
  const t = useTexts(roundTexts);
  const sets = useGet('/api/criteria-sets');
  const freeze = useWrite('PUT', '/api/rounds/{id}/criteria');
  const published = (sets.data?.rows ?? []).filter(({ publishedAt }) => publishedAt !== null);
  return (
    <Card title={t.criteria} extra={round.criteriaName ? <Tag>{t.frozen}</Tag> : null}>
      <div className="zs-stack">
        <p>{round.criteriaName ?? '—'}</p>
        <ProblemNotice error={freeze.error} />
        {round.mayManage ? (
          <div className="zs-inline-fields">
            <Select<string>
              aria-label={t.chooseCriteria}
              placeholder={t.chooseCriteria}
              value={round.criteriaSetId}
              onChange={(criteriaSetId) =>
                freeze.mutate({ params: { id: round.id }, body: { criteriaSetId } })
              }
              options={published.map(({ id, name, edition }) => ({
                value: id,
                label: `${name} V${edition}`,
              }))}
            />
          </div>
        ) : null}
      </div>
    </Card>
  );
}

function CandidatePart({ round }: RoundSetupProps) {
  const t = useTexts(roundTexts);
  const add = useWrite('POST', '/api/rounds/{id}/candidates');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const proposals = useGet(
    '/api/proposals',
    { query: { filter: 'state:is:accepted|shortlisted|reserve|shelved', limit: 500 } },
    { enabled: round.mayManage },
  );
  const known = new Set(round.candidates.map(({ proposalId }) => proposalId));
  const open = (proposals.data?.rows ?? []).filter(({ id }) => !known.has(id));
  return (
    <Card title={`${t.candidates} ${round.candidates.length}`} isFlush>
      <CandidateTable round={round} />
      {round.mayManage ? (
        <div className="zs-inline-fields" style={{ padding: 14 }}>
          <Select<string[]>
            mode="multiple"
            aria-label={t.addProposals}
            placeholder={open.length === 0 ? t.noneToAdd : t.addProposals}
            value={[...chosen]}
            onChange={setChosen}
            showSearch={{ optionFilterProp: 'label' }}
            options={open.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
          />
          <Button
            disabled={chosen.length === 0}
            loading={add.isPending}
            onClick={() =>
              add.mutate(
                { params: { id: round.id }, body: { proposalIds: [...chosen] } },
                { onSuccess: () => setChosen([]) },
              )
            }
          >
            {t.addProposals}
          </Button>
          <ProblemNotice error={add.error ?? proposals.error} />
        </div>
      ) : null}
    </Card>
  );
}

function AssessorPart({ round }: RoundSetupProps) {
  const t = useTexts(roundTexts);
  const { instant } = useFormat();
  const invite = useWrite('POST', '/api/rounds/{id}/assessors');
  const remove = useWrite('DELETE', '/api/rounds/{id}/assessors/{personId}');
  // A fresh picker after every choice, so that it is empty again.
  const [turn, setTurn] = useState(0);
  return (
    <Card title={`${t.assessors} ${round.assessors.length}`}>
      <div className="zs-stack">
        <ProblemNotice error={invite.error ?? remove.error} />
        {round.assessors.length === 0 ? <p className="zs-muted">{t.noAssessors}</p> : null}
        <ul className="zs-stack">
          {round.assessors.map(({ personId, name, unit, submittedAt }) => (
            <li key={personId}>
              {name} <span className="zs-muted">{unit ?? ''}</span>{' '}
              {submittedAt === null ? (
                <Tag>{t.waiting}</Tag>
              ) : (
                <span className="zs-muted">{fill(t.submittedOn, { at: instant(submittedAt) })}</span>
              )}
              {round.mayManage ? (
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined />}
                  aria-label={fill(t.remove, { name })}
                  title={fill(t.remove, { name })}
                  onClick={() => remove.mutate({ params: { id: round.id, personId } })}
                />
              ) : null}
            </li>
          ))}
        </ul>
        {round.mayManage ? (
          <div className="zs-inline-fields">
            <PersonField
              key={turn}
              label={t.invite}
              value={null}
              onChange={(personId) => {
                if (personId === null) return;
                invite.mutate({ params: { id: round.id }, body: { personIds: [personId] } });
                setTurn(turn + 1);
              }}
            />
          </div>
        ) : null}
      </div>
    </Card>
  );
}
