import type { Locale } from '../i18n.ts';

export interface PrintedColumn {
  readonly title: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Share of the width; from the length of its texts where left out. */
  readonly weight?: number;
}

/** A box of an organisation chart. */
export interface PrintedNode {
  readonly name: string;
  /** Second line: who heads it. */
  readonly note?: string;
  readonly children: readonly PrintedNode[];
}

export interface PrintedFact {
  readonly label: string;
  readonly value: string;
}

export type HeadingLevel = 1 | 2 | 3;

/** What a document is made of, top to bottom; how it looks is the writers' matter. */
export type Block =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Told to the one who fills in a form; printed small and grey. */
  | { readonly kind: 'hint'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly PrintedFact[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly PrintedColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'tree'; readonly nodes: readonly PrintedNode[] }
  | { readonly kind: 'page-break' };

/** A line of the table of approval; what is not known yet is left blank to be written by hand. */
export interface ApprovalLine {
  readonly step: string;
  readonly person?: string;
  readonly opinion?: string;
  /** `YYYY-MM-DD`. */
  readonly on?: string;
}

/** A document as it is to be printed, in one language. */
export interface PrintedDocument {
  readonly title: string;
  /** Document number, in the header of every page. */
  readonly number?: string;
  readonly organisation?: string;
  /** `YYYY-MM-DD`; stands with the organisation below the text. */
  readonly date?: string;
  readonly locale?: Locale;
  /** 一、（一）1. or 第一章、第一节; sections where left out. */
  readonly numbering?: 'sections' | 'chapters' | 'none';
  readonly blocks: readonly Block[];
  /** Table of approval below the text; none where left out. */
  readonly approvals?: readonly ApprovalLine[];
}

export const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const pdfMediaType = 'application/pdf';
