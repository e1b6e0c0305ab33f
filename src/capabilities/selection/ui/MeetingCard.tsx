import { Alert, App, Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useMe } from '#web/api/session.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { DateField } from '#web/kit/DateField.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import type { RoundRecord } from '../../scoring/schema/rounds.ts';
import { selectionRules } from '../refusals.ts';
import type { MeetingRecord } from '../schema/final.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { selectionTexts } from './texts.ts';

/** Who is there, how they vote, and the decision; what keeps it from being made stands in words. */
export function MeetingCard({ round }: { readonly round: RoundRecord }) {
  const t = useTexts(selectionTexts);
  const { instant } = useFormat();
  const { data, error } = useGet('/api/rounds/{id}/meeting', { params: { id: round.id } });
  const meeting = data?.meeting ?? null;
  return (
    <Card
      title={t.meeting}
      extra={meeting ? fill(t.quorum, { quorum: meeting.quorum, all: meeting.members.length }) : null}
    >
      <div className="zs-stack">
        <ProblemNotice error={error} />
        {meeting === null || meeting.concludedAt ? null : <Blocked meeting={meeting} />}
        {meeting ? <Members key={meeting.version} round={round} meeting={meeting} /> : null}
        {meeting?.concludedAt ? (
          <p>{fill(t.concluded, { at: instant(meeting.concludedAt) })}</p>
        ) : round.mayManage ? (
          <div className="zs-fields">
            <Convene round={round} heldOn={meeting?.heldOn ?? null} />
          </div>
        ) : null}
        {meeting && !meeting.concludedAt && round.mayManage ? (
          <DecisionForm roundId={round.id} isBlocked={meeting.blockedBy !== null} />
        ) : null}
      </div>
    </Card>
  );
}

function Blocked({ meeting }: { readonly meeting: MeetingRecord }) {
  const text = useText();
  const { blockedBy } = meeting;
  if (blockedBy === null) return null;
  const known = Object.entries(selectionRules).find(([rule]) => rule === blockedBy.rule)?.[1];
  return known ? <Alert type="warning" title={fill(text(known), blockedBy.params)} /> : null;
}

function Convene({ round, heldOn }: { readonly round: RoundRecord; readonly heldOn: string | null }) {
  const t = useTexts(selectionTexts);
  const [day, setDay] = useState(heldOn ?? round.decidesOn);
  const convene = useWrite('PUT', '/api/rounds/{id}/meeting');
  return (
    <>
      <label>
        {t.heldOn}
        <DateField label={t.heldOn} value={day} onChange={setDay} />
      </label>
      <Button
        disabled={day === null}
        loading={convene.isPending}
        onClick={() => {
          if (day !== null) convene.mutate({ params: { id: round.id }, body: { heldOn: day } });
        }}
      >
        {t.convene}
      </Button>
      <ProblemNotice error={convene.error} />
    </>
  );
}

interface MembersProps {
  readonly round: RoundRecord;
  readonly meeting: MeetingRecord;
}

function Members({ round, meeting }: MembersProps) {
  const t = useTexts(selectionTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const me = useMe();
  const [present, setPresent] = useState(() =>
    meeting.members.filter(({ isPresent }) => isPresent).map(({ personId }) => personId),
  );
  const attend = useWrite('PUT', '/api/rounds/{id}/meeting/attendance', {
    onDone: () => void message.success(saved),
  });
  const vote = useWrite('PUT', '/api/rounds/{id}/meeting/votes');
  const isOpen = meeting.concludedAt === null;
  const params = { id: round.id };
  return (
    <div className="zs-stack">
      <ProblemNotice error={attend.error ?? vote.error} />
      {meeting.members.map(({ personId, name, vote: given }) => (
        <div key={personId} className="zs-member">
          <Checkbox
            checked={present.includes(personId)}
            disabled={!isOpen || !round.mayManage}
            aria-label={fill(t.presentOf, { name })}
            onChange={({ target }) =>
              setPresent(target.checked ? [...present, personId] : present.filter((one) => one !== personId))
            }
          >
            {name}
          </Checkbox>
          <Select<'for' | 'against' | 'abstain'>
            size="small"
            aria-label={fill(t.voteOf, { name })}
            placeholder={t.vote}
            value={given}
            disabled={!isOpen || !(round.mayManage || personId === me.person.id)}
            onChange={(next) => vote.mutate({ params, body: { votes: [{ personId, vote: next }] } })}
            options={(['for', 'against', 'abstain'] as const).map((value) => ({ value, label: t[value] }))}
          />
        </div>
      ))}
      {isOpen && round.mayManage ? (
        <div>
          <Button
            loading={attend.isPending}
            onClick={() => attend.mutate({ params, body: { version: meeting.version, present } })}
          >
            {t.saveAttendance}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
