import { Button, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Money } from '#web/kit/Money.tsx';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import type { RoundRecord } from '../schema/rounds.ts';
import { CandidateForm } from './CandidateForm.tsx';
import { roundTexts } from './texts.ts';

/** The candidates of a round with what is known of them. */
export function CandidateTable({ round }: { readonly round: RoundRecord }) {
  const t = useTexts(roundTexts);
  const { number, date, withUnit } = useFormat();
  const [openId, setOpen] = useState<string | null>(null);
  const open = round.candidates.find(({ id }) => id === openId) ?? null;
  return (
    <>
      <ScrollX label={t.candidates} minWidth={760}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.project}</th>
              <th scope="col">{t.unit}</th>
              <th scope="col" className="is-number">
                {withUnit(t.cost)}
              </th>
              <th scope="col" className="is-number">
                {t.roi}
              </th>
              <th scope="col">{t.startsOn}</th>
              <th scope="col">{t.mandatory}</th>
              <th scope="col">{t.knockOut}</th>
              {round.mayManage ? <th scope="col">{t.change}</th> : null}
            </tr>
          </thead>
          <tbody>
            {round.candidates.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <span className="zs-muted">{one.number}</span> {one.title}
                </th>
                <td>{one.unit ?? '—'}</td>
                <td className="is-number">
                  <Money fen={one.costFen} />
                </td>
                <td className="is-number">
                  {one.roiPercent === null ? '—' : `${number(one.roiPercent, 1)}%`}
                </td>
                <td>{date(one.startsOn)}</td>
                <td>{one.mandatoryReason ?? '—'}</td>
                <td>
                  {one.knockOuts.length === 0
                    ? t.none2
                    : one.knockOuts.map(({ name }) => (
                        <Tag key={name} color="error">
                          {name}
                        </Tag>
                      ))}
                </td>
                {round.mayManage ? (
                  <td>
                    <Button
                      size="small"
                      aria-label={fill(t.changeOf, { name: one.title })}
                      onClick={() => setOpen(one.id)}
                    >
                      {t.change}
                    </Button>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {open ? <CandidateForm round={round} candidate={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
