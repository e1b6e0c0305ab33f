import { Button } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { Drop } from '#web/kit/Drop.tsx';
import { actionNames, adviceNames } from '../names.ts';
import type { ApprovalDetail, Legal } from '../schema.ts';
import { ActionForm } from './ActionForm.tsx';
import './approvals.css';
import { approvalTexts } from './texts.ts';

const prominent: readonly Legal['kind'][] = ['approve', 'reject', 'return', 'remind', 'withdraw'];

/** What the reader may do now: deciding in front, the rest behind "more"; thumb-size on a phone. */
export function ActionBar({ approval }: { readonly approval: ApprovalDetail }) {
  const t = useTexts(approvalTexts);
  const { aside } = usePunctuation();
  const text = useText();
  const [chosen, setChosen] = useState<Legal | null>(null);
  const legal = approval.legal.filter(({ kind }) => kind !== 'resubmit');
  if (legal.length === 0) return null;
  const nameOf = ({ kind, isAdvice, seatName }: Legal): string => {
    const name = text(
      isAdvice && (kind === 'approve' || kind === 'reject') ? adviceNames[kind] : actionNames[kind],
    );
    return seatName === null ? name : aside(name, fill(t.inPlaceOf, { name: seatName }));
  };
  const front = legal.filter(({ kind }) => prominent.includes(kind));
  const rest = legal.filter(({ kind }) => !prominent.includes(kind));
  const keyOf = ({ kind, step, seat }: Legal) => [kind, step, seat].join(' ');
  return (
    <div className="zs-approval-actions">
      {front.map((one) => (
        <Button
          key={keyOf(one)}
          size="large"
          {...(one.kind === 'approve' ? { type: 'primary' as const } : {})}
          danger={one.kind === 'reject'}
          onClick={() => setChosen(one)}
        >
          {nameOf(one)}
        </Button>
      ))}
      {rest.length > 0 ? (
        <Drop
          label={t.more}
          menu={{
            items: rest.map((one) => ({
              key: keyOf(one),
              label: nameOf(one),
              danger: one.kind === 'terminate',
            })),
            onClick: ({ key }) => setChosen(rest.find((one) => keyOf(one) === key) ?? null),
          }}
        >
          <Button size="large">{t.more}</Button>
        </Drop>
      ) : null}
      <ActionForm approval={approval} legal={chosen} onClose={() => setChosen(null)} />
    </div>
  );
}
