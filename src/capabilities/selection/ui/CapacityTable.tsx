import { Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { DetailDrawer } from '#web/kit/DetailDrawer.tsx';
import { Facts } from '#web/kit/Facts.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import type { CapacityCheck } from '../schema/stages.ts';
import { capacityTexts } from './capacity-texts.ts';

type Load = CapacityCheck['roles'][number]['months'][number];

interface Opened {
  readonly role: string;
  readonly month: string;
}

/** Needed and there by role and month; a figure opens what it is made of. */
export function CapacityTable({ check }: { readonly check: CapacityCheck }) {
  const t = useTexts(capacityTexts);
  const [opened, setOpened] = useState<Opened | null>(null);
  const loadOf = ({ role, month }: Opened): Load | undefined =>
    check.roles.find((one) => one.role === role)?.months.find((one) => one.month === month);
  const shown = opened ? loadOf(opened) : undefined;
  return (
    <>
      <ScrollX label={t.table} minWidth={140 + check.months.length * 100}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.role}</th>
              {check.months.map((month) => (
                <th key={month} scope="col" className="is-number">
                  {month.slice(0, 7)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {check.roles.map(({ role }) => (
              <tr key={role}>
                <th scope="row">{role}</th>
                {check.months.map((month) => (
                  <td key={month} className="is-number">
                    <Cell
                      role={role}
                      load={loadOf({ role, month })}
                      onOpen={() => setOpened({ role, month })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <p className="zs-muted" style={{ padding: '8px 14px', margin: 0 }}>
        {t.source}
      </p>
      <DetailDrawer
        isOpen={opened !== null && shown !== undefined}
        title={opened ? `${opened.role} ${opened.month.slice(0, 7)}` : ''}
        onClose={() => setOpened(null)}
      >
        {shown ? <Made load={shown} /> : null}
      </DetailDrawer>
    </>
  );
}

interface CellProps {
  readonly role: string;
  readonly load: Load | undefined;
  readonly onOpen: () => void;
}

function Cell({ role, load, onOpen }: CellProps) {
  const t = useTexts(capacityTexts);
  const { number } = useFormat();
  if (!load) return <>—</>;
  const { month, need, capacity, balance } = load;
  const isShort = balance !== null && balance < 0;
  return (
    <>
      <Button
        type="link"
        size="small"
        style={{ padding: 0 }}
        aria-label={fill(t.openOf, { role, month: month.slice(0, 7), need: number(need, 1) })}
        onClick={onOpen}
      >
        <span className={isShort ? 'zs-over' : undefined}>{number(need, 1)}</span>
      </Button>
      <span className="zs-muted" title={capacity === null ? t.unknown : undefined}>
        {` / ${number(capacity, 1)}`}
      </span>
      {isShort ? (
        <small className="zs-over" style={{ display: 'block' }}>
          {fill(t.short, { people: number(-balance, 1) })}
        </small>
      ) : null}
    </>
  );
}

function Made({ load }: { readonly load: Load }) {
  const t = useTexts(capacityTexts);
  const { number, percent } = useFormat();
  const { capacity, committed, probable, asked, balance, parts } = load;
  return (
    <div className="zs-stack">
      <Facts
        facts={[
          { label: t.capacity, value: capacity === null ? t.unknown : number(capacity, 2) },
          { label: t.committed, value: number(committed, 2) },
          { label: t.probable, value: number(probable, 2) },
          { label: t.asked, value: number(asked, 2) },
          { label: t.balance, value: balance === null ? null : number(balance, 2) },
        ]}
      />
      <ScrollX label={t.parts} minWidth={320}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.project}</th>
              <th scope="col">{t.kind}</th>
              <th scope="col" className="is-number">
                {t.share}
              </th>
              <th scope="col" className="is-number">
                {t.people}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ kind, title, roundNumber, share, people }) => (
              <tr key={`${kind} ${roundNumber ?? ''} ${title}`}>
                <th scope="row">{title}</th>
                <td>
                  {roundNumber === null ? t[kind] : `${t[kind]} · ${fill(t.ofRound, { round: roundNumber })}`}
                </td>
                <td className="is-number">{percent(share, 0)}</td>
                <td className="is-number">{number(people, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      <p className="zs-muted">{t.source}</p>
    </div>
  );
}
