import { Alert, App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { chosenFen, unreasoned, usualOutcome } from '../rules/outcome.ts';
import type { DecisionInput, RankedLine } from '../schema/final.ts';
import { selectionTexts } from './texts.ts';

type Said = DecisionInput['outcomes'][number];

interface DecisionFormProps {
  readonly roundId: string;
  readonly isBlocked: boolean;
}

/** What is decided of each: as rank and budget line say, or otherwise with a reason. */
export function DecisionForm({ roundId, isBlocked }: DecisionFormProps) {
  const t = useTexts(selectionTexts);
  const { listed } = usePunctuation();
  const { money, moneyUnit } = useFormat();
  const { message } = App.useApp();
  const [said, setSaid] = useState<readonly Said[]>([]);
  const { data, error } = useGet('/api/rounds/{id}/ranking', { params: { id: roundId } });
  const decide = useWrite('POST', '/api/rounds/{id}/decision', {
    onDone: () => void message.success(t.decided),
  });
  if (!data) return <ProblemNotice error={error} />;
  const missing = unreasoned(data.rows, said);
  const cost = chosenFen(data.rows, said);
  const isOver = data.budgetFen !== null && cost > data.budgetFen;
  const put = (one: Said) =>
    setSaid([...said.filter(({ candidateId }) => candidateId !== one.candidateId), one]);
  return (
    <div className="zs-stack">
      <p className="zs-muted">{t.outcomeHint}</p>
      <ul className="zs-outcomes">
        {data.rows.map((row) => (
          <Outcome
            key={row.candidateId}
            row={row}
            said={said.find(({ candidateId }) => candidateId === row.candidateId)}
            onPut={put}
          />
        ))}
      </ul>
      <p role="status" className={isOver ? 'zs-over' : undefined}>
        {fill(isOver ? t.chosenOver : t.chosenCost, {
          cost: money(cost),
          budget: money(data.budgetFen),
          unit: moneyUnit,
        })}
      </p>
      {missing.length > 0 ? (
        <Alert type="warning" title={fill(t.reasonsMissing, { names: listed(missing) })} />
      ) : null}
      <ProblemNotice error={decide.error} />
      <div>
        <Button
          type="primary"
          disabled={isBlocked || isOver || missing.length > 0}
          loading={decide.isPending}
          onClick={() => decide.mutate({ params: { id: roundId }, body: { outcomes: [...said] } })}
        >
          {t.decide}
        </Button>
      </div>
    </div>
  );
}

interface OutcomeProps {
  readonly row: RankedLine;
  readonly said: Said | undefined;
  readonly onPut: (said: Said) => void;
}

function Outcome({ row, said, onPut }: OutcomeProps) {
  const t = useTexts(selectionTexts);
  const { candidateId, rank, title } = row;
  const usual = usualOutcome(row);
  const outcome = said?.outcome ?? usual;
  const reason = said?.reason ?? '';
  return (
    <li className="zs-outcome">
      <span>
        {rank}. {title}
      </span>
      <Select
        value={outcome}
        aria-label={fill(t.outcomeOf, { name: title })}
        onChange={(next) => onPut({ candidateId, outcome: next, reason: next === usual ? '' : reason })}
        options={(['selected', 'reserve', 'rejected', 'returned'] as const).map((value) => ({
          value,
          label: t[value],
        }))}
      />
      {outcome === usual ? (
        <span className="zs-muted">{t.asRanked}</span>
      ) : (
        <Input
          value={reason}
          maxLength={1000}
          required
          placeholder={t.reason}
          aria-label={fill(t.reasonOf, { name: title })}
          onChange={({ target }) => onPut({ candidateId, outcome, reason: target.value })}
        />
      )}
    </li>
  );
}
