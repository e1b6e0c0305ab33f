import { Switch } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { RowSkeletons } from '#web/kit/Skeletons.tsx';
import { centreNames } from '../names.ts';
import { officeTexts } from './texts.ts';

interface FunctionsCardProps {
  readonly officeId: string;
  readonly mayManage: boolean;
}

/** The catalogue of functions by centre, each on or off for this unit. */
export function FunctionsCard({ officeId, mayManage }: FunctionsCardProps) {
  const t = useTexts(officeTexts);
  const say = useText();
  const { data, error, refetch } = useGet('/api/offices/{id}/functions', { params: { id: officeId } });
  const set = useWrite('PUT', '/api/offices/{id}/functions/{functionId}');
  const byCentre = Object.entries(Object.groupBy(data?.functions ?? [], ({ centre }) => centre));
  return (
    <Card title={t.functions}>
      <p className="zs-muted zs-office-note">{t.functionsNote}</p>
      <ProblemNotice error={error ?? set.error} onRetry={() => void refetch()} />
      {data ? null : <RowSkeletons count={6} />}
      <div className="zs-functions">
        {byCentre.map(([centre, functions]) => (
          <section key={centre}>
            <h3 className="zs-office-heading">{say(centreNames[centre as keyof typeof centreNames])}</h3>
            <ul>
              {functions.map((one) => (
                <li key={one.id} className={one.isOn ? '' : 'is-off'}>
                  <Switch
                    size="small"
                    checked={one.isOn}
                    disabled={!mayManage || set.isPending}
                    aria-label={fill(t.functionOf, { name: one.name })}
                    onChange={(isOn) =>
                      set.mutate({
                        params: { id: officeId, functionId: one.id },
                        body: { isOn, ownerId: one.ownerId, serviceLevel: one.serviceLevel },
                      })
                    }
                  />
                  <span>{one.name}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
