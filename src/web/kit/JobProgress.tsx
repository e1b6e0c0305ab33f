import { Button, Progress } from 'antd';
import { productTexts } from '../i18n/product.ts';
import { defineTexts, useTexts } from '../i18n/texts.ts';

const jobTexts = defineTexts({
  waiting: ['排队中', 'Waiting'],
  running: ['正在处理', 'Working'],
  done: ['已完成', 'Done'],
  failed: ['失败', 'Failed'],
  cancelled: ['已取消，未保存任何内容', 'Cancelled; nothing was saved'],
});

export interface JobState {
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  /** 0–100. */
  readonly progress: number;
  readonly message: string | null;
}

interface JobProgressProps {
  readonly job: JobState;
  readonly onCancel?: () => void;
}

/** How far a long job has come, and a way to stop it. */
export function JobProgress({ job, onCancel }: JobProgressProps) {
  const t = useTexts(jobTexts);
  const { cancel } = useTexts(productTexts);
  const isOpen = job.state === 'waiting' || job.state === 'running';
  const status = job.state === 'failed' ? 'exception' : job.state === 'done' ? 'success' : 'normal';
  return (
    <div className="zs-stack" role="status">
      <Progress percent={job.progress} status={status} aria-label={t[job.state]} />
      <div>
        {t[job.state]}
        {job.message ? ` · ${job.message}` : null}{' '}
        {isOpen && onCancel ? (
          <Button size="small" onClick={onCancel}>
            {cancel}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
