import type { z } from 'zod';
import type { Grant as GrantSchema, RoleInfo } from '../../schema.ts';

export type Role = z.output<typeof RoleInfo>;
export type Grant = z.output<typeof GrantSchema>;
