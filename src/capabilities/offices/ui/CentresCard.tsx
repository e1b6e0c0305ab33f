import { Switch } from 'antd';
import { useWrite } from '#web/api/use-write.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { ProblemNotice } from '#web/kit/ProblemNotice.tsx';
import { PersonField } from '../../organisation/ui/PersonField.tsx';
import { centreNames } from '../names.ts';
import type { Office } from '../schema/offices.ts';
import { officeTexts } from './texts.ts';

interface CentresCardProps {
  readonly office: Office;
  readonly mayManage: boolean;
}

const centres = ['service', 'learning', 'knowledge', 'control', 'decision'] as const;
type Centre = (typeof centres)[number];

/** The five centres of a unit: on or off, and whose each is. */
export function CentresCard({ office, mayManage }: CentresCardProps) {
  const t = useTexts(officeTexts);
  const say = useText();
  const change = useWrite('PATCH', '/api/offices/{id}');
  const save = (body: object) =>
    change.mutate({ params: { id: office.id }, body: { ...body, version: office.version } });
  const own = (centre: Centre, personId: string | null) => {
    const { [centre]: _former, ...others } = office.centreOwners;
    save({ centreOwners: personId === null ? others : { ...others, [centre]: personId } });
  };
  return (
    <Card title={t.centres}>
      <p className="zs-muted zs-office-note">{t.centreNote}</p>
      <ProblemNotice error={change.error} />
      <ul className="zs-switches">
        {centres.map((centre) => {
          const isOn = office.centres.includes(centre);
          const owner = office.centreOwners[centre];
          const name = say(centreNames[centre]);
          return (
            <li key={centre} className={isOn ? '' : 'is-off'}>
              <Switch
                checked={isOn}
                disabled={!mayManage || change.isPending}
                aria-label={name}
                onChange={(next) =>
                  save({
                    centres: next
                      ? [...office.centres, centre]
                      : office.centres.filter((one) => one !== centre),
                  })
                }
              />
              <span>
                {name}
                <small>{isOn ? t.centreOn : t.centreOff}</small>
              </span>
              {isOn ? (
                <PersonField
                  value={owner ?? null}
                  label={`${name} · ${t.centreOwner}`}
                  disabled={!mayManage}
                  present={ownerOf(office, owner)}
                  onChange={(personId) => own(centre, personId)}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

const ownerOf = ({ ownerNames }: Office, id: string | undefined) =>
  id === undefined ? null : { id, name: ownerNames[id] ?? '' };
