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
                <li key={one.id} className={one.isOn ? '' : 'is-off'}>
                  <Switch
                    size="small"
                    checked={one.isOn && !isOff(centre)}
                    disabled={!mayManage || set.isPending || isOff(centre)}
                    aria-label={fill(t.functionOf, { name: one.name })}
                    onChange={(isOn) =>
                      set.mutate({
                        params: { id: office.id, functionId: one.id },
                        body: { isOn, ownerId: one.ownerId, serviceLevel: one.serviceLevel },
                      })
                    }
                  />
                  <span>
                    {one.name}
                    {one.ownerName || one.serviceLevel ? (
                      <small className="zs-muted">
                        {[one.ownerName, one.serviceLevel].filter(Boolean).join(' · ')}
                      </small>
                    ) : null}
                  </span>
                  {mayManage ? (
                    <Button
                      type="text"
                      size="small"
                      icon={<EditOutlined />}
                      aria-label={fill(t.editFunction, { name: one.name })}
                      onClick={() => setEdited(one)}
                    />
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <FunctionForm officeId={office.id} edited={edited} onClose={() => setEdited(null)} />
    </Card>
  );
}
