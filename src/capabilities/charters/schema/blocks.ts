import { z } from 'zod';
import type { Block } from '#platform/documents/document.ts';

/** A piece of a printed document: the kinds are those of the writers (platform/documents). */
export const PrintedBlock = z.custom<Block>(
  (value) => typeof value === 'object' && value !== null && 'kind' in value,
);
