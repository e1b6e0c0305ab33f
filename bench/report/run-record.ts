import type { ImportTime } from '../import-time.ts';
import type { Measured } from '../load/measure.ts';

/** One run on one database, as it is kept in results/. */
export interface Run {
  readonly database: 'postgres' | 'embedded';
  readonly size: 'small' | 'large';
  readonly at: string;
  /** Processes that wanted the machine on average while this ran; on a machine of two cores the bench alone makes two. */
  readonly load: number;
  readonly startMs: number;
  readonly memoryMb: number;
  /** By name; null where the product has no such page yet. */
  readonly operations: Readonly<Record<string, Measured | null>>;
  /** By operation: a bare server's answers of the same sizes, measured in turn with it; not there in older records. */
  readonly floors?: Readonly<Record<string, Measured>>;
  readonly imported: ImportTime | null;
}
