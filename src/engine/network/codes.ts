import type { LinkType } from '../plan.ts';

/** Bit 0: measured from the predecessor's start; bit 1: bounds the successor's finish. */
export const FS = 0;
export const SS = 1;
export const FF = 2;
const SF = 3;
export const LINK_CODES: Readonly<Record<LinkType, number>> = { FS, SS, FF, SF };

export const KIND_TASK = 0;
/** Passes on the latest instant of its predecessors. */
export const KIND_GATE = 1;
/** Passes on the earliest start of its predecessors. */
export const KIND_FIRST = 2;

/** In place of a link's index: an edge between a gate and its leaves. */
export const GATE = -1;
