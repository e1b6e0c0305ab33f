import { EditOutlined, MessageOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useWrite } from '#web/api/use-write.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { RemoveButton } from '#web/kit/RemoveButton.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import type { Activity, Matrix } from '../schema.ts';
import './duties.css';
import { NegotiationForm } from './NegotiationForm.tsx';
import { PartsForm } from './PartsForm.tsx';
import { dutyTexts } from './texts.ts';

interface MatrixTableProps {
  readonly matrix: NonNullable<Matrix['matrix']>;
  readonly mayChange: boolean;
}

/** Activities by departments, each cell with the part of the department. */
export function MatrixTable({ matrix, mayChange }: MatrixTableProps) {
  const t = useTexts(dutyTexts);
  const [edited, setEdited] = useState<Activity | null>(null);
  const [negotiated, setNegotiated] = useState<Activity | null>(null);
  const { mutateAsync: remove } = useWrite('DELETE', '/api/duty-activities/{id}');
  const units = unitsOf(matrix.activities);
  return (
    <>
      <ScrollX label={t.matrix} minWidth={260 + units.length * 120}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.activity}</th>
              {units.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
              {mayChange ? (
                <th scope="col">
                  <span className="zs-visually-hidden">{t.editParts}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {matrix.activities.map((activity) => (
              <tr key={activity.id}>
                <th scope="row">
                  {activity.name}
                  <Negotiations activity={activity} />
                </th>
                {units.map(({ id }) => (
                  <td key={id}>
                    <PartCell activity={activity} unitId={id} />
                  </td>
                ))}
                {mayChange ? (
                  <td className="is-number">
                    <Space size={0}>
                      <Button
                        type="text"
                        icon={<EditOutlined />}
                        aria-label={`${t.editParts} ${activity.name}`}
                        title={`${t.editParts} ${activity.name}`}
                        onClick={() => setEdited(activity)}
                      />
                      <Button
                        type="text"
                        icon={<MessageOutlined />}
                        aria-label={`${t.negotiate} ${activity.name}`}
                        title={`${t.negotiate} ${activity.name}`}
                        onClick={() => setNegotiated(activity)}
                      />
                      <RemoveButton
                        ask={fill(t.removeActivity, { name: activity.name })}
                        onRemove={() => remove({ params: { id: activity.id } })}
                      />
                    </Space>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {edited ? <PartsForm activity={edited} onClose={() => setEdited(null)} /> : null}
      {negotiated ? <NegotiationForm activity={negotiated} onClose={() => setNegotiated(null)} /> : null}
    </>
  );
}

const unitsOf = (activities: readonly Activity[]): { readonly id: string; readonly name: string }[] => [
  ...new Map(
    activities.flatMap(({ parts }) => parts.map(({ unitId, unit }) => [unitId, { id: unitId, name: unit }])),
  ).values(),
];

function PartCell({ activity, unitId }: { readonly activity: Activity; readonly unitId: string }) {
  const found = activity.parts.find((part) => part.unitId === unitId);
  if (!found) return <>—</>;
  const isWrong = found.part === 'A' && activity.conflict !== null;
  return (
    <>
      <span className={`zs-duty-part is-${found.part.toLowerCase()} ${isWrong ? 'is-wrong' : ''}`}>
        {found.part}
      </span>
      {found.note ? <small className="zs-muted"> {found.note}</small> : null}
    </>
  );
}

function Negotiations({ activity }: { readonly activity: Activity }) {
  const t = useTexts(dutyTexts);
  const { labelled } = usePunctuation();
  if (activity.negotiations.length === 0) return null;
  return (
    <ul className="zs-duty-said" aria-label={t.negotiations}>
      {activity.negotiations.map(({ id, heldOn, people, agreement }) => (
        <li key={id}>{labelled(`${heldOn} ${people}`, agreement)}</li>
      ))}
    </ul>
  );
}
