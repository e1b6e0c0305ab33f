import { Input, InputNumber, Radio } from 'antd';
import { fill } from '#platform/i18n.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { useSay } from '../../method/ui/use-say.ts';
import type { Questionnaire } from '../schema/content.ts';
import type { Answer } from '../schema/maturity.ts';
import { EvidenceFiles } from './EvidenceFiles.tsx';
import { sheetTexts } from './texts.ts';

interface MaturityQuestionProps {
  readonly question: Questionnaire['dimensions'][number]['questions'][number];
  readonly scale: Pick<Questionnaire, 'min' | 'max' | 'step' | 'mayNotApply'>;
  readonly answer: Answer | undefined;
  readonly isFixed: boolean;
  readonly sheetId: string;
  /** Files attached as evidence. */
  readonly fileCount: number;
  readonly onAnswer: (answer: Answer) => void;
}

const none = 'none';

/** One question: its score, and what it rests on. */
export function MaturityQuestion(props: MaturityQuestionProps) {
  const { question, scale, answer, isFixed, sheetId, fileCount, onAnswer } = props;
  const t = useTexts(sheetTexts);
  const say = useSay();
  const text = say(question);
  const given = answer ?? { question: question.id, score: null, evidence: null, link: null };
  const label = fill(t.score, { question: text });
  const degrees = Array.from({ length: scale.max - scale.min + 1 }, (_, at) => scale.min + at);
  return (
    <div className="zs-question">
      <p>{text}</p>
      <div className="zs-question-scores">
        {scale.step === 1 ? (
          <Radio.Group
            aria-label={label}
            disabled={isFixed}
            value={answer ? (answer.score ?? none) : null}
            onChange={({ target }) =>
              onAnswer({ ...given, score: target.value === none ? null : Number(target.value) })
            }
            options={[
              ...degrees.map((degree) => ({ value: degree, label: String(degree) })),
              ...(scale.mayNotApply ? [{ value: none, label: t.notApplicable }] : []),
            ]}
          />
        ) : (
          <>
            <InputNumber
              aria-label={label}
              disabled={isFixed}
              min={scale.min}
              max={scale.max}
              step={scale.step}
              precision={1}
              value={answer?.score ?? null}
              onChange={(score) => {
                if (score !== null) onAnswer({ ...given, score });
              }}
            />
            <span className="zs-muted">
              {scale.min}–{scale.max}
            </span>
          </>
        )}
      </div>
      <div className="zs-question-evidence">
        <Input.TextArea
          aria-label={fill(t.evidenceOf, { question: text })}
          placeholder={fill(t.evidenceHint, { example: say(question.evidence) })}
          autoSize={{ minRows: 1, maxRows: 6 }}
          disabled={isFixed || answer === undefined}
          value={given.evidence ?? ''}
          onChange={({ target }) => onAnswer({ ...given, evidence: target.value })}
        />
        <Input
          aria-label={fill(t.linkOf, { question: text })}
          placeholder={t.linkHint}
          type="url"
          disabled={isFixed || answer === undefined}
          value={given.link ?? ''}
          onChange={({ target }) => onAnswer({ ...given, link: target.value === '' ? null : target.value })}
        />
      </div>
      <EvidenceFiles
        place={`${sheetId}:${question.id}`}
        question={text}
        count={fileCount}
        isFixed={isFixed}
      />
    </div>
  );
}
