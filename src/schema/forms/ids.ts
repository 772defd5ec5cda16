/**
 * The forms, named by their year: the rules a report followed. A further form is a further file beside this one, and its
 * id here; the compiler then names every place that has to say something about it.
 */
export const formIds = ['2008', '2014', '2019', '2021'] as const;
export type FormId = (typeof formIds)[number];

/** Reports of one family print the same kind of text and can be laid side by side. */
export type FormFamily = 'narrative' | 'statutory';
