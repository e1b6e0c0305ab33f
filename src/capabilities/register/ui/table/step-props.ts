import type { PreviewChange, RegisterPreview } from '../../schema.ts';
import type { TableStep } from './TableImport.tsx';

/** What the steps of a table share: the preview and the ways to change it. */
export interface StepProps {
  readonly preview: RegisterPreview;
  readonly change: (change: PreviewChange) => Promise<RegisterPreview | null>;
  readonly isSending: boolean;
  readonly error: Error | null;
  readonly onStep: (step: TableStep) => void;
}
