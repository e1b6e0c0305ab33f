import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { usePunctuation } from '#web/i18n/punctuation.ts';
import { useText, useTexts } from '#web/i18n/texts.ts';
import { stepDutyNames, stepModeNames } from '../names.ts';
import type { ApprovalAction, ApprovalDetail, ApprovalStep } from '../schema.ts';
import './approvals.css';
import { approvalTexts } from './texts.ts';

/** The steps of a request one below the other, with who spoke and what was said. */
export function StepTimeline({ approval }: { readonly approval: ApprovalDetail }) {
  const t = useTexts(approvalTexts);
  const { instant } = useFormat();
  const { applicant, submittedAt, note, steps, state } = approval;
  const isRunning = state === 'running';
  return (
    <ol className="zs-timeline">
      <li className="is-done">
        <div className="zs-timeline-head">
          <strong>{t.start}</strong>
          <span className="zs-muted zs-number">{instant(submittedAt)}</span>
        </div>
        <p>{applicant}</p>
        {note ? <blockquote>{note}</blockquote> : null}
      </li>
      {steps.map((step) => (
        <StepItem
          key={step.id}
          step={step}
          isRunning={isRunning}
          actions={approval.actions.filter(({ stepId }) => stepId === step.id)}
        />
      ))}
    </ol>
  );
}

interface StepItemProps {
  readonly step: ApprovalStep;
  readonly isRunning: boolean;
  readonly actions: readonly ApprovalAction[];
}

function StepItem({ step, isRunning, actions }: StepItemProps) {
  const t = useTexts(approvalTexts);
  const { listed } = usePunctuation();
  const text = useText();
  const { instant } = useFormat();
  const { name, mode, duty, votes, status, addedBy, note, dueAt, doneAt, seats } = step;
  const isOpen = status === 'open' && isRunning;
  const silent = seats.filter(({ verdict }) => verdict === null).map(({ person }) => person);
  const how = [
    text(stepDutyNames[duty]),
    duty === 'decide' && seats.length > 1 ? text(stepModeNames[mode]) : null,
    votes !== null && mode === 'vote' ? fill(t.votes, { votes }) : null,
    addedBy === null ? null : fill(t.addedBy, { name: addedBy }),
  ].filter(Boolean);
  const state = status === 'done' ? 'is-done' : isOpen ? 'is-open' : '';
  return (
    <li className={state}>
      <div className="zs-timeline-head">
        <strong>{name}</strong>
        <span className="zs-muted">{how.join(' · ')}</span>
        <span className="zs-muted zs-number">{doneAt === null ? null : instant(doneAt)}</span>
      </div>
      {status === 'done' && duty !== 'notify' ? null : (
        <p>{fill(isOpen ? t.waitingFor : '{names}', { names: listed(silent) })}</p>
      )}
      {isOpen && dueAt !== null ? <p className="zs-muted">{fill(t.due, { date: instant(dueAt) })}</p> : null}
      {note === null ? null : <p className="zs-muted">{note}</p>}
      {actions.map((action) => (
        <ActionLine key={action.id} action={action} />
      ))}
    </li>
  );
}

/** Who did what, and the opinion. */
export function ActionLine({ action }: { readonly action: ApprovalAction }) {
  const t = useTexts(approvalTexts);
  const { listed } = usePunctuation();
  const { instant } = useFormat();
  const { author, kind, kindName, inPlaceOf, people, toStep, opinion, at } = action;
  const target = kind === 'return' ? fill(t.returnedTo, { step: toStep ?? t.toApplicant }) : kindName;
  return (
    <div className={`zs-approval-line is-${kind}`}>
      <div className="zs-timeline-head">
        <span>
          {author ?? t.byClock}
          {inPlaceOf === null ? null : (
            <span className="zs-muted"> {fill(t.inPlaceOf, { name: inPlaceOf })}</span>
          )}
        </span>
        <span className="zs-approval-verdict">{target}</span>
        {people.length > 0 ? <span>{listed(people)}</span> : null}
        <span className="zs-muted zs-number">{instant(at)}</span>
      </div>
      {opinion ? <blockquote>{opinion}</blockquote> : null}
    </div>
  );
}
