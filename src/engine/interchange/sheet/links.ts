import type { LagUnit, LinkType, PlanLink } from '../../plan.ts';
import { lengthOfText, lengthText } from './cells.ts';

/** A predecessor as written, before its task is looked up. */
export interface WrittenLink {
  readonly ref: string;
  readonly type: LinkType;
  readonly lag: number;
  readonly lagUnit: LagUnit;
}

const pattern = /^(.*?)\s*(FS|SS|FF|SF)?\s*(?:([+-])\s*(.+))?$/;
const share = /^(\d+(?:\.\d+)?)\s*(e)?%$/;

/** The predecessors of a cell one by one. */
export const partsOf = (text: string): readonly string[] =>
  text
    .split(/[;；,，、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Reads `3`, `3FS+2d`, `1.2SS-50%`; null when it is none. `isKnown` says whether a whole text names a task. */
export function readLink(text: string, isKnown: (ref: string) => boolean): WrittenLink | null {
  if (isKnown(text)) return { ref: text, type: 'FS', lag: 0, lagUnit: 'working' };
  const plain = text.normalize('NFKC');
  const match = pattern.exec(plain.toUpperCase());
  if (match === null || match[1] === '' || match[1] === undefined) return null;
  const ref = plain.slice(0, match[1].length);
  const type = linkTypes.find((one) => one === match[2]) ?? 'FS';
  if (match[4] === undefined) return { ref, type, lag: 0, lagUnit: 'working' };
  const sign = match[3] === '-' ? -1 : 1;
  const lag = lagOf(match[4].toLowerCase());
  return lag === null ? null : { ref, type, lag: sign * lag.lag, lagUnit: lag.lagUnit };
}

const linkTypes: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF'];

function lagOf(text: string): { readonly lag: number; readonly lagUnit: LagUnit } | null {
  const part = share.exec(text);
  if (part !== null)
    return { lag: Number(part[1]), lagUnit: part[2] === undefined ? 'percent' : 'elapsed-percent' };
  const length = lengthOfText(text);
  return length && { lag: length.minutes, lagUnit: length.elapsed ? 'elapsed' : 'working' };
}

/** Writes a link so that `readLink` reads the same. */
export function linkText({ type, lag, lagUnit }: PlanLink, ref: string): string {
  if (lag === 0) return type === 'FS' ? ref : `${ref}${type}`;
  const size = Math.abs(lag);
  const isShare = lagUnit === 'percent' || lagUnit === 'elapsed-percent';
  const written = isShare
    ? `${size}${lagUnit === 'percent' ? '' : 'e'}%`
    : lengthText({ minutes: size, elapsed: lagUnit === 'elapsed' });
  return `${ref}${type}${lag < 0 ? '-' : '+'}${written}`;
}
