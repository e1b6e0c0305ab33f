import { fill } from '#platform/i18n.ts';
import { useFormat } from '#web/i18n/format.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { ScrollX } from '#web/kit/ScrollX.tsx';
import '#web/kit/simple-table.css';
import { useSay } from '../../method/ui/use-say.ts';
import type { Assessment, MaturityResult } from '../schema/maturity.ts';
import { ResultRadar, TypeFitNotice } from './LatestResult.tsx';
import { Suggestions } from './Suggestions.tsx';
import { maturityTexts } from './texts.ts';

interface AssessmentResultProps {
  readonly assessment: Assessment;
  readonly result: MaturityResult;
}

/** The frozen result of one assessment. */
export function AssessmentResult({ assessment, result }: AssessmentResultProps) {
  const t = useTexts(maturityTexts);
  const say = useSay();
  const { number } = useFormat();
  const questions = new Map(
    assessment.questionnaire.dimensions.flatMap((dimension) =>
      dimension.questions.map((question) => [question.id, question] as const),
    ),
  );
  return (
    <>
      <TypeFitNotice result={result} />
      <ResultRadar assessment={assessment} former={undefined} />
      {/* Somewhere for the keyboard to go, from which the drawer scrolls. */}
      <ScrollX label={t.radar} minWidth={240}>
        <table className="zs-simple-table">
          <thead>
            <tr>
              <th scope="col">{t.dimension}</th>
              <th scope="col" className="is-number">
                {t.score}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.dimensions.map((dimension) => (
              <tr key={dimension.id}>
                <th scope="row">{say(dimension)}</th>
                <td className="is-number">
                  {dimension.score === null ? t.notRated : number(dimension.score, 2)}
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t.index}</th>
              <td className="is-number">
                <strong>{number(result.index, 2)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      </ScrollX>
      <section>
        <h2 className="zs-assessment-head">{t.suggestions}</h2>
        <Suggestions result={result} />
      </section>
      {result.toCalibrate.length > 0 ? (
        <section>
          <h2 className="zs-assessment-head">{t.calibrate}</h2>
          <ul>
            {result.toCalibrate.map((one) => (
              <li key={one.question}>
                {fill(t.calibrateOne, { question: say(one), spread: number(one.spread, 1) })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2 className="zs-assessment-head">{t.allEvidence}</h2>
        {result.evidence.length === 0 ? <span className="zs-muted">{t.noEvidence}</span> : null}
        <ul className="zs-suggestions">
          {result.evidence.map(({ question, by, text, link, files }) => (
            <li key={`${question} ${by}`}>
              <span className="zs-muted">
                {say(questions.get(question))} · {by}
              </span>
              <span>{text}</span>
              {link ? (
                <a href={link} target="_blank" rel="noreferrer">
                  {link}
                </a>
              ) : null}
              {files.map(({ id, name }) => (
                <a key={id} href={`/api/files/${id}/content`} download={name}>
                  {name}
                </a>
              ))}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
