import { pages } from '#web/routing/page.ts';

export const accessPages = pages();
