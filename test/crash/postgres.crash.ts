import { crashRounds } from './rounds.ts';

crashRounds('postgres');
