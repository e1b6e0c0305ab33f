import { EditOutlined, UserAddOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { rankNames } from '#capabilities/offices/names.ts';
import { fill } from '#platform/i18n.ts';
import { useMay } from '#web/api/session.ts';
import { useWrite } from '#web/api/use-write.ts';
import { useFormat } from '#web/i18n/format.ts';
import { productTexts } from '#web/i18n/product.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { RemoveButton } from '#web/kit/RemoveButton.tsx';
import { tagNames } from '../names.ts';
import type { Appointment, Position } from '../schema.ts';
import { AppointForm, ChangeAppointment } from './AppointmentForms.tsx';
import { RoleOfPosition } from './RoleOfPosition.tsx';
import { ChangePosition } from './PositionForms.tsx';
import './staff.css';
import { staffTexts } from './texts.ts';

interface PositionDrawerProps {
  readonly position: Position | null;
  readonly onClose: () => void;
}

/** One position with its duties and who held and holds it. */
export function PositionDrawer({ position, onClose }: PositionDrawerProps) {
  const t = useTexts(staffTexts);
  const { edit } = useTexts(productTexts);
  const say = useText();
  const mayManage = useMay()('position.manage');
  const [doing, setDoing] = useState<'edit' | 'appoint' | null>(null);
  const [changed, setChanged] = useState<Appointment | null>(null);
  const { mutateAsync: remove } = useWrite('DELETE', '/api/positions/{id}', { onDone: onClose });
  const actions =
    position && mayManage ? (
      <Space>
        <RemoveButton
          ask={fill(t.removePosition, { name: position.name })}
          onRemove={() => remove({ params: { id: position.id } })}
        />
        <Button icon={<EditOutlined />} aria-label={edit} title={edit} onClick={() => setDoing('edit')} />
        <Button type="primary" icon={<UserAddOutlined />} onClick={() => setDoing('appoint')}>
          {t.appoint}
        </Button>
      </Space>
    ) : null;
  return (
    <DetailDrawer isOpen={position !== null} title={position?.name ?? ''} onClose={onClose} actions={actions}>
      {position ? (
        <div className="zs-stack">
          <Facts
            facts={[
              { label: t.kind, value: position.kindName },
              { label: t.tag, value: say(tagNames[position.tag]) },
              { label: t.headcount, value: position.headcount },
              { label: t.substitute, value: position.substitute },
              { label: t.role, value: <RoleOfPosition position={position} /> },
            ]}
          />
          <Sentences title={t.dutyList} sentences={position.duties} />
          <Sentences title={t.indicatorList} sentences={position.indicators} />
          <h3 className="zs-staff-title">{t.appointments}</h3>
          {position.isVacant ? <p className="zs-staff-lacking">{t.vacant}</p> : null}
          <ul className="zs-staff-lines">
            {position.appointments.map((one) => (
              <AppointmentLine
                key={one.id}
                appointment={one}
                onChange={mayManage ? () => setChanged(one) : null}
              />
            ))}
          </ul>
        </div>
      ) : null}
      <ChangePosition position={doing === 'edit' ? position : null} onClose={() => setDoing(null)} />
      <AppointForm position={doing === 'appoint' ? position : null} onClose={() => setDoing(null)} />
      <ChangeAppointment appointment={changed} onClose={() => setChanged(null)} />
    </DetailDrawer>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div>
      <h3 className="zs-staff-title">{title}</h3>
      <ol className="zs-staff-duties">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </div>
  );
}

interface AppointmentLineProps {
  readonly appointment: Appointment;
  readonly onChange: (() => void) | null;
}

function AppointmentLine({ appointment, onChange }: AppointmentLineProps) {
  const t = useTexts(staffTexts);
  const { labelled } = usePunctuation();
  const say = useText();
  const { instant, number } = useFormat();
  const { id, name, rank, fromOn, toOn, years, confirmedAt, inForce } = appointment;
  return (
    <li className={inForce ? '' : 'is-past'}>
      <div>
        <strong>{name}</strong>
        {rank ? ` · ${say(rankNames[rank])}` : null}
        {years === null ? null : ` · ${fill(t.yearsOf, { years: number(years, 1) })}`}
        <div className="zs-muted">
          {fromOn} – {toOn ?? ''} · <a href={`/api/appointments/${id}/letter?format=docx`}>{t.letterWord}</a>{' '}
          <a href={`/api/appointments/${id}/letter?format=pdf`}>{t.letterPdf}</a> ·{' '}
          {labelled(t.confirmed, confirmedAt ? instant(confirmedAt) : t.notConfirmed)}
        </div>
      </div>
      {onChange ? (
        <Button
          type="text"
          icon={<EditOutlined />}
          aria-label={`${t.change} ${name}`}
          title={`${t.change} ${name}`}
          onClick={onChange}
        />
      ) : null}
    </li>
  );
}
