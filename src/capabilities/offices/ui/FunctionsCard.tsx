import { EditOutlined } from '@ant-design/icons';
import { Button, Switch } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { centreNames } from '../names.ts';
import type { Office, OfficeFunction } from '../schema/offices.ts';
import { FunctionForm } from './FunctionForm.tsx';
import { officeTexts } from './texts.ts';

interface FunctionsCardProps {
  readonly office: Office;
  readonly mayManage: boolean;
}

/** The catalogue of functions by centre, each on or off for this unit. */
export function FunctionsCard({ office, mayManage }: FunctionsCardProps) {
  const t = useTexts(officeTexts);
  const say = useText();
  const [edited, setEdited] = useState<OfficeFunction | null>(null);
  const { data, error, refetch } = useGet('/api/offices/{id}/functions', { params: { id: office.id } });
  const set = useWrite('PUT', '/api/offices/{id}/functions/{functionId}');
  const isOff = (centre: string) => !office.centres.some((one) => one === centre);
  const byCentre = Object.entries(Object.groupBy(data?.functions ?? [], ({ centre }) => centre));
  return (
    <Card title={t.functions}>
      <p className="zs-muted zs-office-note">{t.functionsNote}</p>
      <ProblemNotice error={error ?? set.error} onRetry={() => void refetch()} />
      {data ? null : <RowSkeletons count={6} />}
      <div className="zs-functions">
        {byCentre.map(([centre, functions]) => (
          <section key={centre}>
            <h3 className="zs-office-heading">
              {say(centreNames[centre as keyof typeof centreNames])}
              {isOff(centre) ? <small className="zs-muted"> · {t.centreIsOff}</small> : null}
            </h3>
            <ul>
              {functions.map((one) => (
                <FunctionLine
                  key={one.id}
                  one={one}
                  isOn={one.isOn && !isOff(centre)}
                  isFixed={!mayManage || set.isPending || isOff(centre)}
                  onSwitch={(isOn) =>
                    set.mutate({
                      params: { id: office.id, functionId: one.id },
                      body: { isOn, ownerId: one.ownerId, serviceLevel: one.serviceLevel },
                    })
                  }
                  onEdit={mayManage ? () => setEdited(one) : null}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <FunctionForm officeId={office.id} edited={edited} onClose={() => setEdited(null)} />
    </Card>
  );
}

interface FunctionLineProps {
  readonly one: OfficeFunction;
  readonly isOn: boolean;
  readonly isFixed: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onEdit: (() => void) | null;
}

/** One function with its switch, its owner and what it promises. */
function FunctionLine({ one, isOn, isFixed, onSwitch, onEdit }: FunctionLineProps) {
  const t = useTexts(officeTexts);
  const promise = [one.ownerName, one.serviceLevel].filter(Boolean).join(' · ');
  return (
    <li className={one.isOn ? '' : 'is-off'}>
      <Switch
        size="small"
        checked={isOn}
        disabled={isFixed}
        aria-label={fill(t.functionOf, { name: one.name })}
        onChange={onSwitch}
      />
      <span>
        {one.name}
        {promise === '' ? null : <small className="zs-muted">{promise}</small>}
      </span>
      {onEdit ? (
        <Button
          type="text"
          size="small"
          icon={<EditOutlined />}
          aria-label={fill(t.editFunction, { name: one.name })}
          title={fill(t.editFunction, { name: one.name })}
          onClick={onEdit}
        />
      ) : null}
    </li>
  );
}
