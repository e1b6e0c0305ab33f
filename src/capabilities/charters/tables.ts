import type { Generated } from 'kysely';
import type { Block } from '#platform/documents/document.ts';
import type { Instant, InstantOrNull, Json, Versioned } from '#platform/db/tables.ts';
import type { SectionKey } from './names.ts';

declare module '#platform/db/tables.ts' {
  interface Database {
    charter: CharterRow;
    charter_goal: CharterGoalRow;
    regulation: RegulationRow;
    regulation_chapter: RegulationChapterRow;
    policy: PolicyRow;
    reading: ReadingRow;
    method_draft: MethodDraftRow;
  }
}

export type Sections = Partial<Record<SectionKey, string>>;

interface Approvable extends Versioned {
  pmo_unit_id: string;
  edition: string;
  document_number: string;
  author_id: string | null;
  approved_at: InstantOrNull;
  approval_id: string | null;
}

export interface CharterRow extends Approvable {
  sections: Json<Sections>;
  type_reason: string | null;
  mandate_from: string | null;
  mandate_to: string | null;
  superseded_on: string | null;
}

export interface CharterGoalRow {
  id: string;
  charter_id: string;
  position: number;
  text: string;
  measure: Generated<string>;
  target: Generated<string>;
  objective_id: string | null;
  objective_note: string | null;
}

export interface RegulationRow extends Approvable {
  approved_blocks: Json<Block[]> | null;
  superseded_at: InstantOrNull;
}

export interface RegulationChapterRow extends Versioned {
  regulation_id: string;
  position: number;
  title: string;
  text: Generated<string>;
  part: string | null;
}

export interface PolicyRow extends Versioned {
  pmo_unit_id: string;
  year: number;
  statement: string;
  objectives: Generated<string[]>;
  review_on: string;
  author_id: string | null;
  published_at: InstantOrNull;
  published_by: string | null;
}

export type ReadingSubject = 'charter' | 'policy' | 'regulation';

export interface ReadingRow {
  subject_type: ReadingSubject;
  subject_id: string;
  person_id: string;
  asked_at: Instant;
  confirmed_at: InstantOrNull;
}

export interface MethodDraftRow extends Versioned {
  pmo_unit_id: string | null;
  method_item_id: string;
  zh: string;
  en: string;
  content: Json<Record<string, unknown>>;
  note: Generated<string>;
  author_id: string | null;
  published_at: InstantOrNull;
  published_by: string | null;
}
