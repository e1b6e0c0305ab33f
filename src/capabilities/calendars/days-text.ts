import { z } from 'zod';
import { dayFromIso, isoOfDay } from '#engine/days.ts';
import { AppError } from '#platform/errors.ts';
import { readSheets } from '#platform/sheets/read-sheet.ts';
import { cellText } from '#platform/sheets/sheet.ts';
import type { ImportedDay } from './schema.ts';

/** The days named in a JSON, iCalendar or CSV text; a line that cannot be read refuses the whole. */
export const daysOfText = async (text: string): Promise<ImportedDay[]> => {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  const days = /^[[{]/.test(trimmed)
    ? ofJson(trimmed)
    : /^BEGIN:VCALENDAR/i.test(trimmed)
      ? ofCalendar(trimmed)
      : await ofTable(trimmed);
  if (days.length === 0) throw new AppError('refused', 'calendar.no-days');
  return days;
};

const worked = /^(work|班|补班|上班|调休|工作|1)/i;
const off = /^(off|rest|holiday|休|放假|节|假|0)/i;
const kindOf = (text: string): ImportedDay['kind'] | null =>
  worked.test(text) ? 'work' : off.test(text) ? 'off' : null;
const dateOf = (text: string): string | null => {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayFromIso(iso) === null ? null : iso;
};

interface Written {
  readonly line: number;
  readonly date: string;
  readonly kind: string;
  readonly name: string;
  readonly statutory: boolean;
}

const dayOfWritten = ({ line, date, kind, name, statutory }: Written): ImportedDay => {
  const [onDate, isKind] = [dateOf(date), kindOf(kind.trim())];
  if (onDate === null || isKind === null)
    throw new AppError('refused', 'calendar.line-unreadable', {
      line,
      value: `${date} ${kind}`.slice(0, 80),
    });
  return { onDate, kind: isKind, name: name.trim() || (isKind === 'off' ? '放假' : '调休上班'), statutory };
};

const JsonDay = z.object({
  date: z.string().optional(),
  onDate: z.string().optional(),
  kind: z.string().default(''),
  name: z.string().default(''),
  statutory: z.boolean().default(false),
});
const JsonDays = z.union([
  z.array(JsonDay),
  z.object({ days: z.array(JsonDay) }).transform(({ days }) => days),
]);

const ofJson = (text: string): ImportedDay[] => {
  const list = JsonDays.safeParse(parseJson(text)).data;
  if (!list) throw new AppError('refused', 'calendar.text-unreadable');
  return list.map(({ date, onDate, ...day }, index) =>
    dayOfWritten({ ...day, line: index + 1, date: date ?? onDate ?? '' }),
  );
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('refused', 'calendar.text-unreadable');
  }
};

const headings = {
  date: /日期|date|day/i,
  kind: /类型|类别|休|班|kind|type/i,
  name: /名称|节日|节假日|说明|name|holiday/i,
  statutory: /法定|statutory/i,
};

const ofTable = async (text: string): Promise<ImportedDay[]> => {
  const read = await readSheets(Buffer.from(text), 'days.csv');
  if (read.status === 'unreadable') throw new AppError('refused', 'calendar.text-unreadable');
  const [heading = [], ...rows] = read.sheets[0]?.rows ?? [];
  const column = (which: RegExp): number => heading.findIndex((cell) => which.test(cellText(cell)));
  const at = {
    date: column(headings.date),
    kind: column(headings.kind),
    name: column(headings.name),
    statutory: column(headings.statutory),
  };
  if (at.date < 0 || at.kind < 0) throw new AppError('refused', 'calendar.text-unreadable');
  return rows.flatMap((row, index) => {
    const cell = (which: number): string => cellText(row[which]).trim();
    if (cell(at.date) === '') return [];
    const statutory = /^(true|是|1|y)/i.test(cell(at.statutory));
    return [
      dayOfWritten({
        line: index + 2,
        date: cell(at.date),
        kind: cell(at.kind),
        name: cell(at.name),
        statutory,
      }),
    ];
  });
};

/** Events of whole days; one whose summary speaks of work is a day worked. */
const ofCalendar = (text: string): ImportedDay[] => {
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  return [...unfolded.matchAll(/BEGIN:VEVENT([\s\S]*?)END:VEVENT/gi)].flatMap(([, event = ''], index) => {
    const property = (name: string): string =>
      new RegExp(`^${name}[^:\\r\\n]*:(.*)$`, 'im').exec(event)?.[1]?.trim() ?? '';
    const summary = property('SUMMARY').replace(/\\([,;\\])/g, '$1');
    const first = dayFromIso(dateOf(property('DTSTART').slice(0, 8)) ?? '');
    if (first === null)
      throw new AppError('refused', 'calendar.line-unreadable', {
        line: index + 1,
        value: summary.slice(0, 80),
      });
    // The end of an event of whole days is the day after its last one; one without an end lasts one day.
    const end = dayFromIso(dateOf(property('DTEND').slice(0, 8)) ?? '') ?? first + 1;
    const kind = /班|调休上|work/i.test(summary) ? 'work' : 'off';
    const name =
      summary.replace(/[（(【[]?(休|班|补班|放假|上班|调休)[）)】\]]?/g, '').trim() ||
      (kind === 'off' ? '放假' : '调休上班');
    return Array.from({ length: Math.max(1, end - first) }, (_, day): ImportedDay => ({
      onDate: isoOfDay(first + day),
      kind,
      name,
      statutory: false,
    }));
  });
};
