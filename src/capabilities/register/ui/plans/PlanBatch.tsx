import { Button, Progress, Select, Tag } from 'antd';
import { useState } from 'react';
import { fill } from '#platform/i18n.ts';
import { useGet } from '#web/api/use-get.ts';
import { useTexts } from '#web/i18n/texts.ts';
import { Card } from '#web/kit/Card.tsx';
import { paths } from '#web/paths.ts';
import { PageLink } from '#web/routing/PageLink.tsx';
import { baseName } from '../file-kinds.ts';
import { ImportDrawer } from '../runs/ImportDrawer.tsx';
import { importTexts } from '../texts.ts';
import { usePlanBatch, type PlanLine } from './use-plan-batch.ts';

interface PlanBatchProps {
  readonly files: readonly File[];
  /** The project a single plan is meant for; '' where none is. */
  readonly project: string;
  readonly onRestart: () => void;
}

/** A table of plan files: what each holds, how its dates compare, where it goes; then all of them at once. */
export function PlanBatch({ files, project, onRestart }: PlanBatchProps) {
  const t = useTexts(importTexts);
  const { lines, isImporting, importAll, stop, choose } = usePlanBatch(files, project);
  const [open, setOpen] = useState('');
  const projects = useGet('/api/projects', { query: { limit: 5000, sort: 'code' } }, { staleTime: 60_000 });
  const total = lines.length;
  const unread = lines.filter(({ state }) => state === 'waiting').length;
  const ready = lines.filter(({ state }) => state === 'ready').length;
  const done = lines.filter(({ state }) => state === 'done').length;
  const text =
    unread > 0 ? fill(t.reading, { done: total - unread, total }) : fill(t.importing, { done, total });
  const share = Math.round(((unread > 0 ? total - unread : done) / total) * 100);
  const options = [
    { value: '', label: t.newProject },
    ...(projects.data?.rows ?? []).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
  ];
  return (
    <div className="zs-stack">
      <div role="status">
        <Progress percent={share} aria-label={text} /> <span className="zs-muted">{text}</span>
      </div>
      <div className="zs-import-actions">
        <Button
          type="primary"
          disabled={ready === 0 || unread > 0}
          loading={isImporting}
          onClick={() => void importAll()}
        >
          {t.importAll}
        </Button>
        {isImporting ? (
          <Button onClick={stop}>{t.stop}</Button>
        ) : (
          <Button onClick={onRestart}>{t.another}</Button>
        )}
      </div>
      <Card title={`${t.plans} ${total}`} isFlush>
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
                onTarget={(target) => choose(index, target)}
                onReport={setOpen}
              />
            ))}
          </tbody>
        </table>
      </Card>
      <ImportDrawer id={open} onClose={() => setOpen('')} />
    </div>
  );
}

interface PlanRowProps {
  readonly line: PlanLine;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onTarget: (target: string | null) => void;
  readonly onReport: (importId: string) => void;
}

const colours = {
  waiting: 'default',
  ready: 'warning',
  importing: 'processing',
  done: 'success',
  refused: 'error',
} as const;

function PlanRow({ line, options, onTarget, onReport }: PlanRowProps) {
  const t = useTexts(importTexts);
  const { name, state, preview, problem, target, projectId } = line;
  const counts = preview?.counts;
  const isRead = preview?.status === 'read';
  const same = counts ? `${counts['finishEqual'] ?? 0} / ${counts['leafTasks'] ?? 0}` : null;
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
        {state === 'ready' ? (
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
        {projectId ? <PageLink to={paths.project(projectId)}>{t.open}</PageLink> : null}
      </td>
      <td>
        <Tag color={colours[state]}>{stateText}</Tag>
        {isRead ? (
          <Button type="link" size="small" onClick={() => onReport(preview.importId)}>
            {t.report}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
