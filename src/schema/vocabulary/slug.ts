import { kebab } from '../keys.ts';

/** `applications.newReceived` → `applications-new-received`. By itself, so that scripts of pages can make addresses without the vocabulary. */
export const slugOf = (measure: string): string => kebab(measure.replaceAll('.', '-'));
