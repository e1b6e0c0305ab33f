import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { DateText } from '#web/kit/DateText.tsx';
import { proposalFields } from '../fields/fields.ts';
import type { ProposalDetail } from '../schema/messages.ts';
import { StateTag } from './StateTag.tsx';
import { versionTexts } from './texts.ts';

/** What happened to a proposal, with reasons and marked fields. */
export function StepList({ proposal: { steps } }: { readonly proposal: ProposalDetail }) {
  const t = useTexts(versionTexts);
  const { labelled } = usePunctuation();
  const say = useText();
  if (steps.length === 0) return <p className="zs-muted">{t.none}</p>;
  const titleOf = (key: string): string => {
    const field = proposalFields.find((one) => one.key === key);
    return field ? say(field.title) : key;
  };
  return (
    <ol className="zs-proposal-steps">
      {steps.map(({ state, at, by, reason, marks }) => (
        <li key={`${at} ${state}`}>
          <StateTag state={state} /> <DateText value={at} /> {by}
          {reason ? <div>{reason}</div> : null}
          {marks.length > 0 ? (
            <div className="zs-muted">
              {marks
                .map(({ field, remark }) => (remark ? labelled(titleOf(field), remark) : titleOf(field)))
                .join(' · ')}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
