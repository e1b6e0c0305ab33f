import { Alert, App, Button, InputNumber } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { productTexts } from '#web/i18n/product.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { EmptyState } from '#web/kit/EmptyState.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import type { RoundRecord } from '../../scoring/schema/rounds.ts';
import type { CapacityCheck } from '../schema/stages.ts';
import { CapacityForm } from './CapacityForm.tsx';
import { CapacityTable } from './CapacityTable.tsx';
import { selectionTexts } from './texts.ts';

/** People needed by role and month beside what there is; starts can be moved to try. */
export function CapacityStep({ round }: { readonly round: RoundRecord }) {
  const t = useTexts(selectionTexts);
  const { listed } = usePunctuation();
  const [isOpen, setOpen] = useState(false);
  const [shifts, setShifts] = useState<ReadonlyMap<string, number>>(new Map());
  const asked = [...shifts].map(([id, months]) => `${id}:${months}`).join(',');
  const { data, error } = useGet('/api/rounds/{id}/capacity', {
    params: { id: round.id },
    query: asked === '' ? {} : { shifts: asked },
  });
  if (!data) return <ProblemNotice error={error} />;
  if (data.candidates.length === 0) return <EmptyState text={t.nothingYet} />;
  const shift = (id: string, months: number) => setShifts(new Map(shifts).set(id, months));
  return (
    <div className="zs-stack">
      {data.over.length === 0 && data.roles.length > 0 ? <Alert type="success" title={t.none} /> : null}
      {[...Map.groupBy(data.over, ({ role }) => role)].map(([role, months]) => (
        <Alert
          key={role}
          type="error"
          title={fill(t.overText, { role, months: listed(months.map(({ month }) => month.slice(0, 7))) })}
        />
      ))}
      {data.relief.map(({ candidateId, title, months }) => (
        <Alert
          key={candidateId}
          type="info"
          title={fill(t.reliefText, { title, months })}
          action={
            <Button size="small" onClick={() => shift(candidateId, savedShift(data, candidateId) + months)}>
              {t.try}
            </Button>
          }
        />
      ))}
      <Card
        title={t.needCapacity}
        extra={round.mayManage ? <Button onClick={() => setOpen(true)}>{t.capacityForm}</Button> : null}
        isFlush
      >
        {data.roles.length === 0 ? <EmptyState text={t.noDemand} /> : <CapacityTable check={data} />}
      </Card>
      <Shifts
        round={round}
        check={data}
        shifts={shifts}
        onShift={shift}
        onSaved={() => setShifts(new Map())}
      />
      <CapacityForm isOpen={isOpen} onClose={() => setOpen(false)} />
    </div>
  );
}

const savedShift = ({ candidates }: CapacityCheck, id: string): number =>
  candidates.find((one) => one.id === id)?.shiftMonths ?? 0;

interface ShiftsProps {
  readonly round: RoundRecord;
  readonly check: CapacityCheck;
  readonly shifts: ReadonlyMap<string, number>;
  readonly onShift: (id: string, months: number) => void;
  readonly onSaved: () => void;
}

function Shifts({ round, check, shifts, onShift, onSaved }: ShiftsProps) {
  const t = useTexts(selectionTexts);
  const { saved } = useTexts(productTexts);
  const { message } = App.useApp();
  const change = useWrite('PATCH', '/api/candidates/{id}');
  const save = async () => {
    for (const [id, shiftMonths] of shifts) {
      const version = check.candidates.find((one) => one.id === id)?.version ?? 0;
      await change.mutateAsync({ params: { id }, body: { version, shiftMonths } });
    }
    void message.success(saved);
    onSaved();
  };
  return (
    <Card
      title={t.shift}
      extra={
        round.mayManage ? (
          <Button disabled={shifts.size === 0} loading={change.isPending} onClick={() => void save()}>
            {t.saveShift}
          </Button>
        ) : null
      }
    >
      <ProblemNotice error={change.error} />
      <div className="zs-fields">
        {check.candidates.map(({ id, title, startsOn, shiftMonths }) => (
          <label key={id}>
            {title} · {startsOn?.slice(0, 7) ?? '—'}
            <InputNumber
              min={0}
              max={24}
              value={shiftMonths}
              aria-label={fill(t.shiftOf, { name: title })}
              onChange={(months) => onShift(id, months ?? 0)}
              style={{ width: '100%' }}
            />
          </label>
        ))}
      </div>
    </Card>
  );
}
