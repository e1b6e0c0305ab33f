import { Tag } from 'antd';
import { rankNames } from '#capabilities/offices/names.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { tagNames } from '../names.ts';
import type { Position } from '../schema.ts';
import './staff.css';
import { staffTexts } from './texts.ts';

interface OrgChartProps {
  readonly office: string;
  readonly positions: readonly Position[];
  readonly onOpen: (id: string) => void;
}

const isHead = ({ kind }: Position): boolean => kind === 'pmo-director';

/** The positions of a PMO below its head, each with who holds it; a list within a list, so it reads without eyes. */
export function OrgChart({ office, positions, onOpen }: OrgChartProps) {
  const heads = positions.filter(isHead);
  const others = positions.filter((position) => !isHead(position));
  const below = (
    <ul>
      {others.map((position) => (
        <li key={position.id}>
          <PositionBox position={position} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
  return (
    <ul className="zs-staff-chart" aria-label={office}>
      <li>
        <div className="zs-staff-box">
          <strong>{office}</strong>
        </div>
        {heads.length === 0 ? (
          below
        ) : (
          <ul>
            {heads.map((position, index) => (
              <li key={position.id}>
                <PositionBox position={position} onOpen={onOpen} />
                {index === 0 && others.length > 0 ? below : null}
              </li>
            ))}
          </ul>
        )}
      </li>
    </ul>
  );
}

interface PositionBoxProps {
  readonly position: Position;
  readonly onOpen: (id: string) => void;
}

function PositionBox({ position, onOpen }: PositionBoxProps) {
  const t = useTexts(staffTexts);
  const { aside, listed } = usePunctuation();
  const say = useText();
  const held = position.appointments.filter(({ inForce }) => inForce);
  return (
    <button
      type="button"
      className={`zs-staff-box ${position.isVacant ? 'is-vacant' : ''}`}
      onClick={() => onOpen(position.id)}
    >
      <strong>{position.name}</strong>
      {position.isVacant ? (
        <span className="zs-staff-lacking">{t.vacant}</span>
      ) : (
        <span>{listed(held.map(({ name, rank }) => (rank ? aside(name, say(rankNames[rank])) : name)))}</span>
      )}
      <Tag>{say(tagNames[position.tag])}</Tag>
    </button>
  );
}
