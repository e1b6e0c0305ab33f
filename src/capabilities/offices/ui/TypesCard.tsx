import { Button, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import type { Office } from '../schema/offices.ts';
import { officeTexts } from './texts.ts';
import { TypeForm } from './TypeForm.tsx';
import { WaitingChanges } from './WaitingChanges.tsx';

interface TypesCardProps {
  readonly office: Office;
  readonly mayManage: boolean;
}

const colours = { past: 'default', 'in-force': 'blue', planned: 'default' } as const;

/** The types of a unit by their days: past, in force and planned. */
export function TypesCard({ office, mayManage }: TypesCardProps) {
  const t = useTexts(officeTexts);
  const [isPlanning, setIsPlanning] = useState(false);
  const states = { past: t.past, 'in-force': t.inForce, planned: t.planned };
  return (
    <Card
      title={t.typeHistory}
      extra={mayManage ? <Button onClick={() => setIsPlanning(true)}>{t.changeType}</Button> : null}
    >
      <ol className="zs-types">
        {office.types.toReversed().map((type) => (
          <li key={type.id} className={type.state === 'in-force' ? 'is-in-force' : ''}>
            <div>
              <strong>{type.name}</strong> <Tag color={colours[type.state]}>{states[type.state]}</Tag>
              <small>
                {[fill(t.typeFrom, { from: type.from }), type.author].filter(Boolean).join(' · ')}
              </small>
              <p>{type.reason}</p>
            </div>
            {mayManage && type.state === 'planned' ? <TakeBack officeId={office.id} type={type} /> : null}
          </li>
        ))}
      </ol>
      <WaitingChanges office={office} mayManage={mayManage} />
      <TypeForm office={office} isOpen={isPlanning} onClose={() => setIsPlanning(false)} />
    </Card>
  );
}

interface TakeBackProps {
  readonly officeId: string;
  readonly type: Office['types'][number];
}

function TakeBack({ officeId, type }: TakeBackProps) {
  const t = useTexts(officeTexts);
  const remove = useWrite('DELETE', '/api/offices/{id}/types/{typeId}');
  return (
    <Popconfirm
      title={fill(t.takeBackAsk, { from: type.from })}
      onConfirm={() => remove.mutateAsync({ params: { id: officeId, typeId: type.id } })}
    >
      <Button size="small">{t.takeBack}</Button>
    </Popconfirm>
  );
}
