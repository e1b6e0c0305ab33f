/** Shapes shared by the method content. Types only; the files are plain JSON. */

export type Bilingual = { readonly zh: string; readonly en: string };
export type Named = Bilingual & { readonly id: string };
export type Versioned = { readonly version: string };

export type ProjectClass = 'A' | 'B' | 'C';
export type PmoType = 'assurance' | 'control' | 'directive' | 'strategic';
