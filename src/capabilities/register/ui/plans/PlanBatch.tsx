import { Button, Progress, Select, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { productTexts } from '#web/i18n/product.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { paths } from '#web/paths.ts';
import { LinkButton } from '#web/routing/LinkButton.tsx';
import { PageLink } from '#web/routing/PageLink.tsx';
import { baseName } from '../file-kinds.ts';
import { ImportDrawer } from '../runs/ImportDrawer.tsx';
import { importTexts } from '../texts.ts';
import { isImportable, standingOf, type PlanLine, type Standing } from './plan-lines.ts';
import { usePlanBatch } from './use-plan-batch.ts';
import { useTargets } from './use-targets.ts';

interface PlanBatchProps {
  readonly files: readonly File[];
  /** The project a single plan is meant for; '' where none is. */
  readonly project: string;
  /** Tables that came with the plans and have their turn after them. */
  readonly waiting: readonly File[];
  readonly onFinished: () => void;
  readonly onRestart: () => void;
}

/** A table of plan files: what each holds, how its dates compare, where it goes; then all of them at once. */
export function PlanBatch({ files, project, waiting, onFinished, onRestart }: PlanBatchProps) {
  const t = useTexts(importTexts);
  const { lines, isImporting, importAll, retry, stop, choose } = usePlanBatch(files, project);
  const [open, setOpen] = useState('');
  const { options, replacementIn } = useTargets();
  const standing = standingOf(lines);
  const warningOf = (line: PlanLine): string | null => {
    const { target } = line;
    if (!isImportable(line) || target === null) return null;
    if (lines.filter((line) => line.target === target).length > 1) return t.twice;
    return replacementIn(target);
  };
  return (
    <div className="zs-stack">
      <BatchProgress isImporting={isImporting} {...standing} />
      <div className="zs-import-actions">
        <Button
          type="primary"
          disabled={standing.importable === 0 || standing.unread > 0}
          loading={isImporting}
          onClick={() => void importAll().then((isDone) => isDone && onFinished())}
        >
          {t.importAll}
        </Button>
        {isImporting ? (
          <Button onClick={stop}>{t.stop}</Button>
        ) : (
          <Button onClick={onRestart}>
            {waiting.length > 0 ? fill(t.waitingTables, { count: waiting.length }) : t.another}
          </Button>
        )}
        {standing.done > 0 && !isImporting ? (
          <LinkButton to={paths.projects}>{t.toProjects}</LinkButton>
        ) : null}
      </div>
      <Card title={`${t.plans} ${standing.total}`} isFlush>
        <table className="zs-import-table is-cards">
          <thead>
            <tr>
              <th scope="col">{t.planFile}</th>
              <th scope="col">{t.tasks}</th>
              <th scope="col">{t.links}</th>
              <th scope="col">{t.sameDates}</th>
              <th scope="col">{t.notKept}</th>
              <th scope="col">{t.target}</th>
              <th scope="col">{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <PlanRow
                key={index}
                line={line}
                options={options}
                warning={warningOf(line)}
                onTarget={(target) => choose(index, target)}
                onReport={setOpen}
                onRetry={
                  isImporting
                    ? null
                    : () =>
                        void retry(index).then(
                          (isDone) => isDone && standing.importable === 1 && onFinished(),
                        )
                }
              />
            ))}
          </tbody>
        </table>
      </Card>
      <ImportDrawer id={open} onClose={() => setOpen('')} />
    </div>
  );
}

interface BatchProgressProps extends Standing {
  readonly isImporting: boolean;
}

/** How far a batch has come; what was refused is told and does not keep it from being finished. */
function BatchProgress({ isImporting, total, unread, done, refused }: BatchProgressProps) {
  const t = useTexts(importTexts);
  const able = total - refused;
  const [now, of] = unread > 0 ? [total - unread, total] : [done, able];
  const isFinished = done > 0 && done === able && !isImporting;
  const isWaiting = unread === 0 && done === 0 && !isImporting;
  const outcome = refused > 0 ? t.finishedBut : t.finished;
  const ahead = refused > 0 ? t.toImportBut : t.toImport;
  const text =
    unread > 0
      ? fill(t.reading, { done: now, total })
      : isFinished
        ? fill(outcome, { done, refused })
        : isImporting || done > 0
          ? fill(t.importing, { done, total: able })
          : fill(ahead, { done: able, refused });
  return (
    <div role="status">
      {isWaiting ? null : (
        <Progress percent={of === 0 ? 0 : Math.round((now / of) * 100)} aria-label={text} />
      )}{' '}
      <span className="zs-muted">{text}</span>
    </div>
  );
}

interface PlanRowProps {
  readonly line: PlanLine;
  /** What importing it there would do to another plan. */
  readonly warning: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onTarget: (target: string | null) => void;
  readonly onReport: (importId: string) => void;
  /** Null while others are imported. */
  readonly onRetry: (() => void) | null;
}

const colours = {
  waiting: 'default',
  ready: 'warning',
  importing: 'processing',
  done: 'success',
  failed: 'error',
  refused: 'error',
} as const;

function PlanRow({ line, warning, options, onTarget, onReport, onRetry }: PlanRowProps) {
  const t = useTexts(importTexts);
  const { retry } = useTexts(productTexts);
  const { name, state, preview, problem, target, projectId } = line;
  const counts = preview?.counts;
  const isRead = preview?.status === 'read';
  // A file that names no dates has none to compare.
  const compared = counts?.['leafTasks'] ?? 0;
  const same = compared > 0 ? `${counts?.['finishEqual'] ?? 0} / ${compared}` : '—';
  const stateText = state === 'importing' ? t.import : t[state];
  return (
    <tr>
      <th scope="row">
        {baseName(name)}
        {preview?.planName ? <div className="zs-muted">{preview.planName}</div> : null}
        {problem ? <div className="zs-import-problem">{problem}</div> : null}
      </th>
      <td className="zs-number" data-label={t.tasks}>
        {counts?.['tasks']}
      </td>
      <td className="zs-number" data-label={t.links}>
        {counts?.['links']}
      </td>
      <td className="zs-number" data-label={t.sameDates}>
        {isRead ? same : null}
      </td>
      <td className="zs-number" data-label={t.notKept}>
        {counts?.['notKept']}
      </td>
      <td>
        {isImportable(line) ? (
          <Select
            className="zs-import-target"
            aria-label={fill(t.targetOf, { name: baseName(name) })}
            value={target ?? ''}
            options={[...options]}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            onChange={(value) => onTarget(value === '' ? null : value)}
          />
        ) : null}
        {warning === null ? null : <div className="zs-import-warning">{warning}</div>}
        {projectId ? <PageLink to={paths.project(projectId)}>{t.open}</PageLink> : null}
      </td>
      <td className="zs-import-state">
        <Tag color={colours[state]}>{stateText}</Tag>
        {isRead ? (
          <Button type="link" size="small" onClick={() => onReport(preview.importId)}>
            {t.report}
          </Button>
        ) : null}
        {state === 'failed' ? (
          <Button
            size="small"
            disabled={onRetry === null}
            aria-label={`${retry} ${baseName(name)}`}
            onClick={() => onRetry?.()}
          >
            {retry}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
