import { dayIn } from '#platform/clock.ts';
import { useMe } from './api/session.ts';
import { browserNow } from './clock.ts';

/** The day it is for the enterprise when the page is drawn: what a form begins with. */
export const useToday = (): string => dayIn(browserNow(), useMe().enterprise.timeZone);
