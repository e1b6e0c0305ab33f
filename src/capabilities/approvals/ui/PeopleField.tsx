import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { PersonField } from '#capabilities/organisation/ui/PersonField.tsx';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import './approvals.css';
import { approvalTexts } from './texts.ts';

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

interface PeopleFieldProps {
  readonly value?: readonly NamedPerson[];
  readonly onChange?: (people: readonly NamedPerson[]) => void;
  readonly most?: number;
  readonly id?: string;
  readonly label: string;
}

/** Several people in an order, chosen one after the other. */
export function PeopleField({ value = [], onChange, most = 20, id, label }: PeopleFieldProps) {
  const t = useTexts(approvalTexts);
  // A fresh picker after every choice, so that it is empty again.
  const [round, setRound] = useState(0);
  return (
    <div className="zs-people">
      {value.length > 0 ? (
        <ol>
          {value.map((person) => (
            <li key={person.id}>
              {person.name}
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={fill(t.removePerson, { name: person.name })}
                title={fill(t.removePerson, { name: person.name })}
                onClick={() => onChange?.(value.filter(({ id: other }) => other !== person.id))}
              />
            </li>
          ))}
        </ol>
      ) : null}
      {value.length < most ? (
        <PersonField
          key={round}
          label={label}
          value={null}
          {...(id ? { id } : {})}
          onChange={(_id, person) => {
            if (!person || value.some(({ id: other }) => other === person.id)) return;
            onChange?.([...value, { id: person.id, name: person.name }]);
            setRound(round + 1);
          }}
        />
      ) : null}
    </div>
  );
}
